package org.zhiheng.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.zhiheng.identity.QuickPasswords;
import org.zhiheng.journey.Reached;

/**
 * A test against a server with the demonstration's people and cases, one at each stage. All such
 * tests of a process share one context; each class finds the database as it was after the start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"zhiheng.data=${test.data:target/test-data}", "zhiheng.demo=true"})
@Import({TestClock.Config.class, Statements.class, QuickPasswords.class, Reached.Config.class})
public @interface DemoServerTest {}
