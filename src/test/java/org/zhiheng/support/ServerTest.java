package org.zhiheng.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.zhiheng.identity.QuickPasswords;

/**
 * A test against the running server, spoken to with a {@link Visitor}. All such tests share one
 * context, one database and one clock, so each brings accounts and organisations of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"zhiheng.data=${test.data:target/test-data}", "zhiheng.second-factor=false"})
@Import({TestClock.Config.class, Statements.class, QuickPasswords.class})
public @interface ServerTest {}
