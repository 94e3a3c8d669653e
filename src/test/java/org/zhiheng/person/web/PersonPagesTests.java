package org.zhiheng.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.Employment;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonRefusal;
import org.zhiheng.person.Persons;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

@ServerTest
class PersonPagesTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Persons persons;
  @LocalServerPort private int port;

  private Account account;
  private Browser browser;

  @BeforeEach
  void signIn() {
    account = account(Role.APPLICANT);
    browser = new Browser(port).signIn(account.login(), PASSWORD);
  }

  @Test
  void onlyApplicantsHaveAFile() {
    var officer = new Browser(port).signIn(account(Role.OFFICER).login(), PASSWORD);

    for (String path : Set.of("/person", "/person/cv", "/person/cv/new", "/person/training/new")) {
      assertThat(officer.get(path).statusCode()).isEqualTo(403);
      assertThat(new Browser(port).get(path).headers().firstValue("Location"))
          .hasValueSatisfying(location -> assertThat(location).contains("/identity/sign-in"));
      assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void fullWidthInputIsSavedAndTheOwnerSeesTheWholeNumber() {
    browser.get("/person");

    var answer =
        browser.post(
            "/person",
            Map.of(
                "version", "0",
                "name", "测试甲",
                "documentType", "CITIZEN_ID",
                "number", "１１０１０５１９４９１２３１００２ｘ",
                "mobile", "138 0013 8000",
                "graduatedOn", "２００５-０７-０１"));

    assertThat(answer.statusCode()).isEqualTo(303);
    Person saved = persons.trustedFile(account.id()).person();
    assertThat(saved.document().number()).isEqualTo("11010519491231002X");
    assertThat(saved.mobile().number()).isEqualTo("13800138000");
    assertThat(saved.schooling().on()).isEqualTo(LocalDate.of(2005, 7, 1));
    assertThat(browser.get("/person").body()).contains("11010519491231002X", "个人信息已保存");
  }

  @Test
  void mistakesAreToldBesideTheFieldAndNothingTypedIsLost() {
    browser.get("/person");
    var typed = new HashMap<>(Map.of("version", "0", "name", "测试甲", "school", "演示大学"));
    typed.putAll(Map.of("documentType", "CITIZEN_ID", "number", "110105194912310021"));
    typed.putAll(Map.of("mobile", "12345", "email", "ceshi@", "graduatedOn", "去年"));

    var answer = browser.post("/person", typed);

    assertThat(answer.statusCode()).isEqualTo(422);
    for (String field : Set.of("number", "mobile", "email", "graduatedOn")) {
      assertThat(answer.body()).contains("id=\"" + field + "-error\"");
    }
    assertThat(answer.body()).contains("演示大学", "110105194912310021", "12345", "ceshi@", "去年");
    assertThat(persons.trustedFile(account.id()).person().version()).isZero();
  }

  @Test
  void afterSavingTheWayLeadsBackToWhoeverSentTheUser() {
    assertThat(browser.get("/person?back=/application/1").body())
        .contains("name=\"back\" value=\"/application/1\"");

    assertThat(location(Map.of("version", "0", "back", "/application/1")))
        .isEqualTo("/application/1");
    assertThat(location(Map.of("version", "1", "back", "//evil.example"))).isEqualTo("/person");
  }

  @Test
  void twoWindowsCollideAndBothVersionsAreShown() {
    browser.get("/person");
    browser.post("/person", Map.of("version", "0", "name", "测试甲", "school", "演示大学"));

    var answer = browser.post("/person", Map.of("version", "0", "name", "测试甲", "school", "演示学院"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("演示大学", "演示学院");
  }

  @Test
  void workIsAddedChangedAndRemovedAndTheLengthShown() {
    assertThat(browser.get("/person/cv").body()).contains("还没有填写工作经历");
    browser.post(
        "/person/cv/new",
        Map.of(
            "from", "2020-03-02", "organisation", "演示一号公司", "post", "质量总监", "qualityWork", "yes"));

    assertThat(browser.get("/person/cv").body()).contains("演示一号公司", "6 年 0 个月");
    UUID id = persons.trustedFile(account.id()).cv().getFirst().id();
    assertThat(browser.get("/person/cv/" + id).body()).contains("质量总监");

    browser.post(
        "/person/cv/" + id,
        Map.of("version", "1", "from", "2020-03-02", "organisation", "演示二号公司", "post", "质量总监"));
    assertThat(browser.get("/person/cv").body()).contains("演示二号公司", "0 年 0 个月 0 天");

    browser.post("/person/cv/" + id + "/remove", Map.of("version", "2"));
    assertThat(persons.trustedFile(account.id()).cv()).isEmpty();
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsToldBesideItsEnd() {
    browser.get("/person/cv/new");

    var answer =
        browser.post(
            "/person/cv/new",
            Map.of("from", "2020-03-02", "to", "2019-01-01", "organisation", "演示", "post", "总监"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"to-error\"");
  }

  @Test
  void trainingIsAddedChangedAndRemoved() {
    browser.get("/person/training");
    var typed = new HashMap<>(Map.of("course", "首席质量官培训", "provider", "演示培训机构"));
    typed.putAll(Map.of("from", "2025-05-06", "to", "2025-05-08", "hours", "２４"));

    assertThat(browser.post("/person/training/new", typed).statusCode()).isEqualTo(303);
    UUID id = persons.trustedFile(account.id()).trainings().getFirst().id();
    assertThat(browser.get("/person/training").body()).contains("首席质量官培训", "24");

    typed.putAll(Map.of("version", "1", "hours", "16"));
    browser.post("/person/training/" + id, typed);
    assertThat(browser.get("/person/training/" + id).body())
        .contains("value=\"16\"")
        .doesNotContain("与质量无关");
    typed.putAll(Map.of("version", "2", "provider", "演示驾校"));
    assertThat(browser.post("/person/training/" + id, typed).statusCode()).isEqualTo(303);
    String asked =
        ResourceBundle.getBundle("messages/person", Locale.SIMPLIFIED_CHINESE)
            .getString(PersonRefusal.TRAINING_DOUBTFUL.messageKey());
    assertThat(browser.get("/person/training/" + id).body())
        .contains("id=\"course-warning\"", asked);
    assertThat(browser.get("/person/training").body()).contains(asked);

    browser.post("/person/training/" + id + "/remove", Map.of("version", "3"));
    assertThat(browser.get("/person/training").body()).contains("还没有填写培训经历");
  }

  @Test
  void theEntriesOfAnotherAreNotThere() {
    Account other = account(Role.APPLICANT);
    UUID id =
        persons.addEmployment(
            new Employment(LocalDate.of(2020, 1, 1), null, "演示", "", "总监", true, null),
            other.actor());

    browser.get("/person/cv/new");
    assertThat(browser.get("/person/cv/" + id).statusCode()).isEqualTo(404);
    assertThat(browser.post("/person/cv/" + id + "/remove", Map.of("version", "1")).statusCode())
        .isEqualTo(404);
    assertThat(persons.trustedFile(other.id()).cv()).hasSize(1);
  }

  @Test
  void theFormIsThereInEnglish() {
    assertThat(browser.get("/person?lang=en").body()).contains("Save my details");
  }

  private String location(Map<String, String> typed) {
    return browser.post("/person", typed).headers().firstValue("Location").orElse("");
  }

  private Account account(Role role) {
    return TestAccounts.create(
        accounts, invitations, "person-" + UUID.randomUUID(), "测试甲", Set.of(role), null, PASSWORD);
  }
}
