package org.zhiheng.database;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded server as soon as the settings are known, so that it and the program start
 * side by side. Registered before every bean, it is stopped after every bean: also after the pool,
 * and also when the program's own start fails.
 */
final class EarlyPostgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final String NAME = "startingPostgres";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var settings = context.getEnvironment();
    if (StringUtils.hasText(settings.getProperty("zhiheng.database.url"))) {
      return;
    }
    Path data = Path.of(settings.getProperty("zhiheng.data", "data"));
    boolean existing = settings.getProperty("zhiheng.database.existing", Boolean.class, false);
    if (existing && !EmbeddedPostgres.isIn(data)) {
      throw new DatabaseUnavailable(
          "no installation keeps its data in " + data + ": name its folder with --data");
    }
    var database = Binder.get(settings).bindOrCreate("zhiheng.database", DatabaseProperties.class);
    var starting = new StartingPostgres(data, database.installed(), existing);
    var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
    beans.registerSingleton(NAME, starting);
    beans.registerDisposableBean(NAME, starting::close);
  }

  /** After everything that still changes settings. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
