package org.zhiheng.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

@ServerTest
class OrganisationPagesTests {

  private static final String PASSWORD = "a password for tests";

  /** One for each test that saves, as all share a database. */
  private static final String FIRST = "91330100799655058B";

  private static final String SECOND = "91110000802100433B";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Organisations organisations;
  @LocalServerPort private int port;

  @Test
  void onlyApplicantsAndEmployersWriteAnOrganisation() {
    assertThat(browser(Role.APPLICANT, FIRST).get("/organisation").statusCode()).isEqualTo(200);
    assertThat(browser(Role.EMPLOYER, FIRST).get("/organisation").statusCode()).isEqualTo(200);
    assertThat(browser(Role.ASSESSOR, FIRST).get("/organisation").statusCode()).isEqualTo(403);
    assertThat(new Browser(port).get("/organisation").statusCode()).isEqualTo(302);
  }

  @Test
  void withoutAnOrganisationThePageSaysWhomToAsk() {
    assertThat(browser(Role.APPLICANT, null).get("/organisation").body())
        .contains("还没有登记所在组织", "系统管理员");
    assertThat(browser(Role.APPLICANT, "91350100M000100Y44").get("/organisation").body())
        .contains("“91350100M000100Y44”不是有效的统一社会信用代码");
  }

  @Test
  void sizeAndTierAreExplainedAfterSaving() {
    Browser browser = browser(Role.EMPLOYER, FIRST);
    assertThat(browser.get("/organisation").body()).contains("65 软件和信息技术服务业", "尚未确定");
    var typed = new HashMap<>(Map.of("version", "0", "name", "演示一号公司", "figuresYear", "２０２５"));
    typed.putAll(Map.of("class", "软件和信息技术服务业", "staff", "３５０", "revenue", "900"));

    assertThat(browser.post("/organisation", typed).statusCode()).isEqualTo(303);

    assertThat(organisations.find(new CreditCode(FIRST)).orElseThrow().industry().code())
        .isEqualTo("65");
    assertThat(browser.get("/organisation").body())
        .contains(
            "小型、第三产业：附录 D 的参照等级为 AA 及以上",
            "解读 P12",
            "第三产业",
            "小型",
            "营业收入 900 万元",
            "从业人员 350 人",
            "value=\"65 软件和信息技术服务业\"");
  }

  @Test
  void twoPeopleOfOneOrganisationCollideAndBothVersionsAreShown() {
    Browser one = browser(Role.EMPLOYER, SECOND);
    Browser other = browser(Role.APPLICANT, SECOND);
    one.get("/organisation");
    other.get("/organisation");
    one.post("/organisation", Map.of("version", "0", "name", "演示二号公司"));

    var answer = other.post("/organisation", Map.of("version", "0", "name", "演示贰号公司"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("演示二号公司", "演示贰号公司", "name=\"version\" value=\"1\"");
  }

  @Test
  void mistakesAreToldBesideTheFieldAndNothingTypedIsLost() {
    Browser browser = browser(Role.EMPLOYER, "91350100M000100Y43");
    browser.get("/organisation");
    var typed = new HashMap<>(Map.of("version", "0", "name", "演示三号公司", "class", "没有的行业"));
    typed.putAll(Map.of("staff", "3.5", "revenue", "-1", "figuresYear", "去年"));
    typed.put("contactPhone", "打给我");

    var answer = browser.post("/organisation", typed);

    assertThat(answer.statusCode()).isEqualTo(422);
    for (String field : Set.of("class", "staff", "revenue", "figuresYear", "contactPhone")) {
      assertThat(answer.body()).contains("id=\"" + field + "-error\"");
    }
    assertThat(answer.body()).contains("演示三号公司", "没有的行业", "3.5", "去年", "打给我");
  }

  @Test
  void aFigureThatMayBeInYuanIsAskedAboutAndTakenOnceConfirmed() {
    Browser browser = browser(Role.EMPLOYER, "91350100M000100Y43");
    browser.get("/organisation");
    var typed = new HashMap<>(Map.of("version", "0", "name", "演示三号公司", "class", "6513"));
    typed.putAll(Map.of("staff", "103", "revenue", "157352800", "figuresYear", "2025"));

    var asked = browser.post("/organisation", typed);

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("id=\"revenue-error\"", "15735.28 亿元", "name=\"sure\"");
    typed.put("sure", "yes");
    assertThat(browser.post("/organisation", typed).statusCode()).isEqualTo(303);
    assertThat(browser.get("/organisation").body()).contains("name=\"sure\" value=\"yes\" checked");
  }

  @Test
  void P13_aSizeByHandIsRefusedWhereTheMethodGivesIt() {
    Browser browser = browser(Role.EMPLOYER, "91350100M000100Y43");
    browser.get("/organisation");

    var answer =
        browser.post(
            "/organisation",
            Map.of("version", "0", "class", "34", "sizeByHand", "LARGE", "sizeReason", "自评"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"sizeByHand-error\"", "通用设备制造业");
  }

  private Browser browser(Role role, @Nullable String organisation) {
    String login = "organisation-" + UUID.randomUUID();
    TestAccounts.create(accounts, invitations, login, "测试甲", Set.of(role), organisation, PASSWORD);
    return new Browser(port).signIn(login, PASSWORD);
  }
}
