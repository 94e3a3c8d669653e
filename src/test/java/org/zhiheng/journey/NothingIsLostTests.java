package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Submissions;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.ServerTest;

/** What somebody typed stays, whatever happens meanwhile. */
@Tag("journey")
@ServerTest
class NothingIsLostTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;

  private final People people;
  private final Applications applications;
  private final Submissions submissions;
  private final Texts texts;

  @Autowired
  NothingIsLostTests(
      People people, Applications applications, Submissions submissions, Texts texts) {
    this.people = people;
    this.applications = applications;
    this.submissions = submissions;
    this.texts = texts;
  }

  @Test
  void a_form_sent_after_the_session_ended_is_carried_out_after_signing_in_again() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    visitor()
        .signsIn(applicant.login())
        .opens("/person")
        .writes("name", "测试甲")
        .writes("school", "演示大学")
        .comesBackAfterTheSessionEnded()
        .presses("person.save")
        .signsInAgain(applicant.login())
        .reads("person.saved")
        .opens("/person")
        .finds("school", "演示大学");
  }

  @Test
  void a_form_of_one_account_is_never_carried_out_as_another() {
    Account first = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    Account second = people.person("测试乙", people.newOrganisation(), Role.APPLICANT);
    visitor()
        .signsIn(first.login())
        .opens("/person")
        .writes("school", "演示大学")
        .comesBackAfterTheSessionEnded()
        .presses("person.save")
        .signsInAgain(second.login())
        .reads("shell.problem.otherAccount")
        .opens("/person")
        .finds("school", "");
  }

  @Test
  void a_double_click_starts_one_application() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    Visitor visitor = visitor().signsIn(applicant.login()).opens("/application");
    visitor.pressesTwice("application.start").reads("application.started");
    assertThat(applications.trustedOfPerson(applicant.person())).hasSize(1);
  }

  @Test
  void two_people_who_edit_one_organisation_see_both_versions() {
    CreditCode organisation = people.newOrganisation();
    Account applicant = people.person("测试甲", organisation, Role.APPLICANT);
    Account employer = people.person("测试乙", organisation, Role.EMPLOYER);
    Visitor first = visitor().signsIn(applicant.login()).opens("/organisation");
    Visitor second = visitor().signsIn(employer.login()).opens("/organisation");
    first.writes("name", "演示甲有限公司").presses("organisation.save").reads("organisation.saved");
    second
        .writes("name", "演示乙有限公司")
        .presses("organisation.save")
        .reads("shell.form.stale")
        .sees("演示甲有限公司")
        .finds("name", "演示乙有限公司")
        .presses("organisation.save")
        .reads("organisation.saved");
    first.opens("/organisation").finds("name", "演示乙有限公司");
  }

  @Test
  void what_is_typed_is_kept_a_moment_later_by_itself() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    String id = submissions.start(applicant.actor()).toString();
    String row = "/application/" + id + "/rows/7.3";
    Visitor visitor = visitor().signsIn(applicant.login()).opens(row);
    visitor
        .page()
        .waitForResponse(
            response -> response.url().endsWith(row), () -> visitor.writes("text", "还没有按保存"));
    visitor.opens(row).finds("text", "还没有按保存");
  }

  @Test
  void every_page_of_a_form_speaks_english_as_well() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    Visitor visitor = visitor().signsIn(applicant.login());
    for (String path : List.of("/casefile", "/person", "/organisation", "/application")) {
      visitor.opens(path + "?lang=en");
      assertThat(visitor.page().locator("h1").innerText())
          .isNotBlank()
          .doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void whoever_switches_the_language_keeps_a_form_that_was_refused_again_and_again() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    String tooLong = "字".repeat(ApplicationRules.TEXT + 1);
    String page = "/application/" + submissions.start(applicant.actor()) + "/submit";
    Visitor visitor = visitor().signsIn(applicant.login()).opens(page).writes("keepOff", tooLong);
    for (int i = 0; i < 2; i++) {
      visitor.keeps("application.declarations.save").reads("shell.form.notYet");
    }
    visitor.page().locator("a[hreflang=en]").click();
    visitor.page().waitForURL("**" + page + "?lang=en");
    visitor.finds("keepOff", tooLong);
  }

  private Visitor visitor() {
    return new Visitor(
        browser.window("http://localhost:" + port), texts.in(Locale.SIMPLIFIED_CHINESE));
  }
}
