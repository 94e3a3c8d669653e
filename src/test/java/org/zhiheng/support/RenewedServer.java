package org.zhiheng.support;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets each class with a server find its database and its clock as if it came first; {@code
 * META-INF/spring.factories} names it.
 */
final class RenewedServer extends AbstractTestExecutionListener {

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void beforeTestClass(TestContext test) throws Exception {
    // what is nested goes on with what its class has
    if (test.getTestClass().isMemberClass() || !hasServer(test.getTestClass())) {
      return;
    }
    ApplicationContext server = test.getApplicationContext();
    server
        .getBean(ServerDatabase.class)
        .renew(server.getBean(DataSource.class).unwrap(HikariDataSource.class));
    server.getBean(TestClock.class).setBack();
  }

  private static boolean hasServer(Class<?> test) {
    return TestContextAnnotationUtils.hasAnnotation(test, ServerTest.class)
        || TestContextAnnotationUtils.hasAnnotation(test, DemoServerTest.class);
  }
}
