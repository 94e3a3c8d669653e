package org.zhiheng.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.zhiheng.appeal.Heard;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Awards;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.identity.QuickPasswords;
import org.zhiheng.journey.People;
import org.zhiheng.surveillance.Sanctioned;

/**
 * A test against the running server. All such tests of a process share one context, so this names
 * whatever one of them needs; an {@code @Import} in a test would start another server for it. Each
 * class finds the database and the clock as they were after the start; its methods share them, so
 * each brings accounts and organisations of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"zhiheng.data=${test.data:target/test-data}", "zhiheng.second-factor=false"})
@Import({
  TestClock.Config.class,
  Statements.class,
  QuickPasswords.class,
  Applicants.class,
  ReportedCases.class,
  Awards.class,
  Sanctioned.class,
  Heard.class,
  People.class
})
public @interface ServerTest {}
