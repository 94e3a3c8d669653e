package org.zhiheng.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Enrolment;
import org.zhiheng.decision.Panels;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.Registrations;
import org.zhiheng.identity.SecondFactors;
import org.zhiheng.identity.TestCodes;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Race;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

/**
 * Two people do the same at the same moment, and the second one before the first is committed: one
 * of them is told so in words, never by a fault.
 */
@Tag("long")
@ServerTest
class RacesTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private ListableBeanFactory beans;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Accounts accounts;
  @Autowired private Registrations registrations;
  @Autowired private SecondFactors factors;
  @Autowired private Bodies bodies;
  @Autowired private Evaluations evaluations;
  @Autowired private Panels panels;
  @Autowired private Applicants applicants;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private AutowireCapableBeanFactory factory;

  @Test
  void two_managers_appoint_a_team_for_one_case() throws Exception {
    Walk walk = new Walk(beans);
    walk.to(Stage.ACCEPTED);
    var leader = walk.actor(Part.LEADER).id();
    Callable<?> appoint =
        () -> evaluations.appoint(walk.id(), leader, walk.team(), walk.actor(Part.MANAGER));

    assertThat(toldToTheSecond(appoint, appoint))
        .isEqualTo("evaluation.EvaluationRefusal.ALREADY_APPOINTED");
  }

  @Test
  void two_managers_convene_a_panel_for_one_case() throws Exception {
    Walk walk = new Walk(beans);
    walk.to(Stage.REPORTED);
    Callable<?> convene =
        () -> panels.convene(walk.id(), walk.panel(), "", walk.actor(Part.MANAGER));

    assertThat(toldToTheSecond(convene, convene)).isEqualTo("stale");
  }

  @Test
  void two_applicants_register_with_one_login() throws Exception {
    boolean open = registrations.isOpen();
    registrations.open(true, TestAccounts.ADMINISTRATOR);
    String login = login();
    Callable<?> register = () -> registrations.register(login, "测试甲", null, PASSWORD, PASSWORD);

    assertThat(toldToTheSecond(register, register))
        .isEqualTo("identity.IdentityRefusal.LOGIN_TAKEN");
    registrations.open(open, TestAccounts.ADMINISTRATOR);
  }

  @Test
  void two_administrators_invite_one_login_and_one_document() throws Exception {
    String login = login();
    Callable<?> invite = () -> invite(login, TestAccounts.document());
    assertThat(toldToTheSecond(invite, invite)).isEqualTo("identity.IdentityRefusal.LOGIN_TAKEN");

    TypedDocument document = TestAccounts.document();
    Callable<?> sameDocument = () -> invite(login(), document);
    assertThat(toldToTheSecond(sameDocument, sameDocument))
        .isEqualTo("identity.IdentityRefusal.OTHER_PERSON");
  }

  @Test
  void one_person_sets_up_a_second_factor_in_two_tabs_and_renews_the_codes_in_two()
      throws Exception {
    Account account = applicants.account("测试甲", null, Role.ASSESSOR);
    String secret = factors.secret("");
    String code = TestCodes.code(secret, clock.instant());
    Callable<?> setUp = () -> factors.setUp(account, null, secret, code);
    assertThat(toldToTheSecond(setUp, setUp)).isEqualTo("identity.IdentityRefusal.FACTOR_THERE");

    Callable<?> renew = () -> factors.renewCodes(account.actor());
    assertThat(toldToTheSecond(renew, renew)).isEqualTo("done");
    assertThat(
            jdbc.sql("select count(*) from identity.recovery_code where account_id = ?")
                .param(account.id().value())
                .query(Integer.class)
                .single())
        .as("the codes shown first are dead")
        .isEqualTo(8);
  }

  @Test
  void two_administrators_enrol_one_assessor() throws Exception {
    Account assessor = applicants.account("测试乙", null, Role.ASSESSOR);
    var typed = new Enrolment(assessor.id(), null, "演示大学", "评价员证", clock.today().plusYears(1), 0);
    Callable<?> enrol =
        () -> {
          bodies.enrol(typed, TestAccounts.ADMINISTRATOR);
          return null;
        };
    assertThat(toldToTheSecond(enrol, enrol)).isEqualTo("stale");
  }

  /** What only a key forbids, and no rule looks at before, is told as well. */
  @Test
  void a_key_that_was_taken_in_the_same_moment_is_no_fault() throws Exception {
    var verb = (AnyVerb) factory.initializeBean(new AnyVerb(jdbc), "anyVerb");
    Callable<?> insert = () -> verb.insert(1900);
    assertThat(toldToTheSecond(insert, insert)).isEqualTo("stale");
    jdbc.sql("delete from application.number where year = 1900").update();
  }

  /** A verb that looks at nothing before it inserts. */
  @Transactional
  static class AnyVerb {

    private final JdbcClient jdbc;

    AnyVerb(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    int insert(int year) {
      return jdbc.sql("insert into application.number (year, last) values (?, 1)")
          .param(year)
          .update();
    }
  }

  private Object invite(String login, TypedDocument document) {
    var typed = new NewAccount(login, "测试甲", Set.of(Role.ASSESSOR), null, document);
    return accounts.invite(typed, TestAccounts.ADMINISTRATOR);
  }

  private static String login() {
    return "race-" + UUID.randomUUID();
  }

  private String toldToTheSecond(Callable<?> first, Callable<?> second) throws Exception {
    return new Race(transaction).toldToTheSecond(first, second);
  }
}
