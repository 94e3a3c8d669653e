package org.zhiheng.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

@ServerTest
class BodyPagesTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Bodies bodies;
  @Autowired private Schemes schemes;
  @Autowired private TrainingProviders providers;
  @LocalServerPort private int port;

  @Test
  void p14_the_body_is_entered_whatever_its_code_begins_with_and_two_editors_collide() {
    Browser manager = visitor(account(Role.MANAGER));
    assertThat(manager.get("/body").statusCode()).isEqualTo(200);

    assertThat(manager.post("/body", fields("914403001922038217", "演示协会", 0)).statusCode())
        .isEqualTo(422);
    int version = bodies.find().map(Body::version).orElse(0);
    assertThat(manager.post("/body", fields("51330100799655058A", "演示协会", version)).statusCode())
        .isEqualTo(422);
    assertThat(manager.post("/body", fields("914403001922038216", "演示协会", version)).statusCode())
        .isEqualTo(303);
    assertThat(bodies.get().name()).isEqualTo("演示协会");

    var late = manager.post("/body", fields("914403001922038216", "演示学会", version));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("演示协会", "演示学会");
  }

  @Test
  void c12_the_prefix_of_numbers_is_set_once_on_the_page() {
    Browser manager = visitor(account(Role.MANAGER));
    manager.get("/body");
    assertThat(manager.post("/body/prefix", Map.of("prefix", "4")).statusCode()).isEqualTo(422);
    if (bodies.prefix().isEmpty()) {
      // tests that share this database write ZH too
      assertThat(manager.post("/body/prefix", Map.of("prefix", "zh")).statusCode()).isEqualTo(303);
    }
    assertThat(manager.post("/body/prefix", Map.of("prefix", "QY")).body()).contains("前缀 ZH 已经设定");
    assertThat(bodies.prefix()).contains("ZH");
    assertThat(manager.get("/body").body()).contains("以 ZH 开头");
    assertThat(
            visitor(account(Role.SUPERVISOR))
                .post("/body/prefix", Map.of("prefix", "QY"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void clause_5_1_c_managers_keep_the_list_of_training_providers() {
    Browser manager = visitor(account(Role.MANAGER));
    assertThat(manager.get("/body").body()).contains("/body/providers");
    manager.get("/body/providers");
    var typed =
        Map.of("name", "演示培训协会", "courses", "首席质量官\n质量总监", "from", "2025-01-01", "version", "0");
    assertThat(manager.post("/body/providers", Map.of("name", "演示培训协会")).statusCode())
        .isEqualTo(422);
    assertThat(manager.post("/body/providers", typed).statusCode()).isEqualTo(303);
    RecognisedProvider kept =
        providers.all().stream().filter(it -> it.name().equals("演示培训协会")).findFirst().orElseThrow();
    assertThat(kept.courses()).containsExactly("首席质量官", "质量总监");
    String entry = "/body/providers?no=" + kept.no();
    assertThat(manager.get(entry).body()).contains("修改名录", "质量总监");

    var changed =
        Map.of(
            "no",
            "" + kept.no(),
            "name",
            "演示培训协会",
            "from",
            "2025-01-01",
            "until",
            "2025-12-31",
            "version",
            "1");
    assertThat(manager.post("/body/providers", changed).statusCode()).isEqualTo(303);
    assertThat(manager.post("/body/providers", changed).statusCode()).isEqualTo(409);
    assertThat(manager.get("/body/providers").body()).contains("2025-01-01 至 2025-12-31", "全部课程");
    assertThat(manager.get("/body/providers?no=999999").statusCode()).isEqualTo(404);
    Browser officer = visitor(account(Role.OFFICER));
    assertThat(officer.get("/body/providers").body())
        .contains("演示培训协会")
        .doesNotContain("保存</button>");
    assertThat(officer.post("/body/providers", typed).statusCode()).isEqualTo(403);
  }

  @Test
  void clause_8_3_assessors_are_enrolled_and_renewed_on_the_roster_page() {
    Account assessor = account(Role.ASSESSOR);
    Browser manager = visitor(account(Role.MANAGER));
    manager.get("/body/roster");

    assertThat(manager.post("/body/roster", enrol(assessor, "2020-01-01", 0)).body())
        .contains("资格已于 2020-01-01 到期");
    assertThat(manager.post("/body/roster", enrol(assessor, "2099-01-01", 0)).statusCode())
        .isEqualTo(303);
    assertThat(manager.post("/body/roster", enrol(assessor, "2098-01-01", 0)).statusCode())
        .isEqualTo(409);
    assertThat(manager.post("/body/roster", enrol(assessor, "2098-01-01", 1)).statusCode())
        .isEqualTo(303);
    assertThat(bodies.rosterEntry(assessor.id()).orElseThrow().qualifiedUntil()).hasYear(2098);
    assertThat(manager.get("/body/roster?account=" + assessor.id() + "&lang=en").body())
        .contains("2098-01-01", "Roster of assessors");
  }

  @Test
  void who_may_only_read_does_not_write_and_an_inactive_assessor_is_off_the_roster() {
    Account assessor = account(Role.ASSESSOR);
    Browser supervisor = visitor(account(Role.SUPERVISOR));
    assertThat(supervisor.get("/body").statusCode()).isEqualTo(200);
    assertThat(supervisor.get("/body/roster").body()).doesNotContain("登记入册</button>");
    assertThat(supervisor.post("/body/roster", enrol(assessor, "2099-01-01", 0)).statusCode())
        .isEqualTo(403);
    assertThat(visitor(assessor).get("/body/roster").statusCode()).isEqualTo(403);

    Account manager = account(Role.MANAGER);
    bodies.enrol(
        new Enrolment(assessor.id(), null, "", "评价员证", java.time.LocalDate.of(2099, 1, 1), 0),
        manager.actor());
    accounts.setActive(assessor.id(), false, assessor.version(), TestAccounts.ADMINISTRATOR);
    assertThat(bodies.rosterEntry(assessor.id())).isEmpty();
  }

  private Map<String, String> fields(String code, String name, int version) {
    return Map.of(
        "code", code, "name", name, "schemes", schemes.current().id(), "version", "" + version);
  }

  private static Map<String, String> enrol(Account assessor, String until, int version) {
    return Map.of(
        "account",
        assessor.id().toString(),
        "qualification",
        "评价员证",
        "qualifiedUntil",
        until,
        "version",
        "" + version);
  }

  private Account account(Role role) {
    return TestAccounts.create(
        accounts, invitations, "body-" + UUID.randomUUID(), "演示", Set.of(role), null, PASSWORD);
  }

  private Browser visitor(Account account) {
    return new Browser(port).signIn(account.login(), PASSWORD);
  }
}
