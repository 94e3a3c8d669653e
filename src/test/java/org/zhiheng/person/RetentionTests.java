package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.casefile.Rebuild;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.ClosedAccounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Retained;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Unwalled;

/** Personal data goes when its time is over; what was certified stays (PIPL, article 47). */
@ServerTest
class RetentionTests {

  @Autowired private PersonalRecords.Query query;
  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private FormalReviews reviews;
  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Retention retention;
  @Autowired private Rebuild casefile;
  @Autowired private List<Retained> kept;
  @Autowired private List<PersonalRecords> records;
  @Autowired private ClosedAccounts closed;
  @Autowired private PersonStore persons;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Account account;
  private Actor applicant;

  @BeforeEach
  void somebody() {
    account = applicants.applicant(Applicants.code());
    applicant = account.actor();
  }

  @Test
  void whatever_lets_data_go_has_a_period_and_each_period_somebody_who_does() {
    assertThat(retention.periods(TestAccounts.ADMINISTRATOR))
        .extracting(RetentionPeriod::kind)
        .containsExactlyInAnyOrderElementsOf(kept.stream().map(Retained::kind).toList());
  }

  @Test
  void a_draft_goes_with_its_evidence_and_the_trail_says_that_and_not_what() {
    CaseId id = applicants.complete(applicant);
    clock.advance(Duration.ofDays(729));
    retention.carryOut();
    assertThat(applications.findTrusted(id).id()).isEqualTo(id);

    clock.advance(Duration.ofDays(2));
    retention.carryOut();

    assertThatThrownBy(() -> applications.findTrusted(id)).isInstanceOf(NotFound.class);
    assertThat(rows("application.evidence where case_id = ?", id.value())).isZero();
    assertThat(rows("casefile.entry where case_id = ?", id.value())).isZero();
    assertThat(
            jdbc.sql(
                    "select detail::text from audit.record"
                        + " where type = 'application.ApplicationLetGo' and subject = ?")
                .param(id.toString())
                .query(String.class)
                .single())
        .doesNotContain("测试");
    assertThat(retention.periods(TestAccounts.ADMINISTRATOR))
        .filteredOn(period -> period.kind().equals("application.drafts"))
        .singleElement()
        .satisfies(period -> assertThat(period.lastCount()).isPositive());
    casefile.rebuild();
    assertThat(rows("casefile.entry where case_id = ?", id.value())).isZero();
  }

  @Test
  void a_submitted_file_that_was_withdrawn_goes_later_and_one_that_was_accepted_stays() {
    CaseId withdrawn = applicants.submitted(applicant);
    Actor officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
    CaseId accepted = applicants.submitted(applicants.applicant(Applicants.code()).actor());
    reviews.accept(accepted, applications.findTrusted(accepted).version(), officer);
    jdbc.sql("update application.application set stage = 'WITHDRAWN', due_on = null where id = ?")
        .param(withdrawn.value())
        .update();

    clock.advance(Duration.ofDays(1826));
    retention.carryOut();

    assertThatThrownBy(() -> applications.findTrusted(withdrawn)).isInstanceOf(NotFound.class);
    assertThat(rows("application.snapshot where case_id = ?", withdrawn.value())).isZero();
    assertThat(applications.findTrusted(accepted).id()).isEqualTo(accepted);
  }

  @Test
  void a_closed_account_without_case_is_empty_afterwards_and_one_with_a_case_is_not() {
    Account other = applicants.applicant(Applicants.code());
    applicants.submitted(other.actor());
    close(account);
    close(other);

    clock.advance(Duration.ofDays(366));
    retention.carryOut();

    assertThat(accounts.find(account.id()).name()).isEqualTo("-");
    assertThat(accounts.findByLogin(account.login())).isEmpty();
    assertThat(rows("person.person where id = ?", account.person().value())).isZero();
    assertThat(rows("person.employment where person = ?", account.person().value())).isZero();
    assertThat(rows("person.document where person = ?", account.person().value())).isZero();
    assertThat(accounts.find(other.id()).name()).isEqualTo(other.name());
    assertThat(rows("person.person where id = ?", other.person().value())).isEqualTo(1);
    assertThatThrownBy(
            () ->
                accounts.setActive(
                    account.id(),
                    true,
                    accounts.find(account.id()).version(),
                    TestAccounts.ADMINISTRATOR))
        .as("nobody is behind it any more")
        .isInstanceOf(Stale.class);
  }

  @Test
  void nothing_that_is_kept_for_good_is_deleted_otherwise() {
    CaseId id = applicants.submitted(applicant);

    assertThatThrownBy(
            () ->
                Unwalled.jdbc(database)
                    .sql("delete from application.snapshot where case_id = ?")
                    .param(id.value())
                    .update())
        .hasMessageContaining("keeps what was written");
  }

  @Test
  void two_administrators_choose_within_bounds() {
    Actor administrator = applicants.account("演示管理员", null, Role.ADMINISTRATOR).actor();
    Actor second = applicants.account("演示管理员", null, Role.ADMINISTRATOR).actor();
    int version = period("application.looks").version();
    assertRefused(
        () -> retention.propose("application.looks", 1, version, administrator),
        PersonRefusal.PERIOD_OUT_OF_BOUNDS.because(1095, 3650).at("days"));
    assertThatThrownBy(() -> retention.propose("application.looks", 1200, version, applicant))
        .isInstanceOf(Refused.class);

    RetentionPeriod looks = period("application.looks");
    assertThat(RetentionRules.whyNotPropose(looks, 3650, administrator)).isEmpty();
    assertThat(RetentionRules.whyNotPropose(looks, 3651, administrator)).hasSize(1);
    assertThat(RetentionRules.whyNotConfirm(looks, administrator))
        .as("nothing is proposed")
        .containsExactly(PersonRefusal.PERIOD_NEEDS_TWO.because());

    retention.propose("application.looks", 1200, version, administrator);

    assertThat(period("application.looks").days()).as("one alone changes nothing").isEqualTo(1095);
    assertRefused(
        () -> retention.propose("application.looks", 1200, version + 1, second),
        PersonRefusal.PERIOD_SAME.because(1200).at("days"));
    assertRefused(
        () -> retention.confirm("application.looks", version + 1, administrator),
        PersonRefusal.PERIOD_NEEDS_TWO.because());
    assertThatThrownBy(() -> retention.confirm("application.looks", version, second))
        .as("it was another proposal that they saw")
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> retention.propose("application.looks", 1300, version, second))
        .isInstanceOf(Stale.class);
    retention.confirm("application.looks", version + 1, second);
    assertThat(period("application.looks").days()).isEqualTo(1200);
    assertThat(period("application.looks").proposed()).isNull();
    assertRefused(
        () -> retention.confirm("application.looks", version + 2, second),
        PersonRefusal.PERIOD_NEEDS_TWO.because());
  }

  @Test
  void who_proposed_a_period_takes_that_back_and_proposes_nothing_that_holds() {
    Actor administrator = applicants.account("演示管理员", null, Role.ADMINISTRATOR).actor();
    Actor second = applicants.account("演示管理员", null, Role.ADMINISTRATOR).actor();
    RetentionPeriod before = period("application.looks");
    int other = before.days() == 3000 ? 2999 : 3000;
    assertRefused(
        () -> retention.propose(before.kind(), before.days(), before.version(), second),
        PersonRefusal.PERIOD_SAME.because(before.days()).at("days"));
    assertThat(RetentionRules.whyNotTakeBack(before, administrator)).hasSize(1);
    int waiting = retention.waiting(second);
    retention.propose(before.kind(), other, before.version(), administrator);
    assertThat(retention.waiting(second)).as("it waits for another one").isEqualTo(waiting + 1);
    assertThat(retention.waiting(applicant)).isZero();
    int version = period(before.kind()).version();
    assertRefused(
        () -> retention.takeBack(before.kind(), version, second),
        PersonRefusal.PERIOD_PROPOSED_BY_ANOTHER.because());
    retention.takeBack(before.kind(), version, administrator);
    assertThat(period(before.kind()).proposed()).isNull();
    assertThat(period(before.kind()).days()).isEqualTo(before.days());
    assertThat(retention.waiting(second)).isEqualTo(waiting);
  }

  @Test
  void closed_accounts_that_are_needed_for_good_hide_none_behind_them() {
    Account needed = applicants.applicant(Applicants.code());
    applicants.submitted(needed.actor());
    close(needed);
    clock.advance(Duration.ofMinutes(1));
    close(account);
    clock.advance(Duration.ofDays(366));
    var one = new OldAccounts(1, query, closed, records, persons, transaction, clock);

    assertThat(one.letGo(clock.instant().minus(Duration.ofDays(365)))).isPositive();

    assertThat(accounts.find(account.id()).name()).isEqualTo("-");
    assertThat(accounts.find(needed.id()).name()).isEqualTo(needed.name());
  }

  @Test
  void a_page_shows_what_is_kept_how_long_and_why() {
    Account administrator =
        TestAccounts.create(
            accounts,
            invitations,
            "kept-" + UUID.randomUUID(),
            "演示管理员",
            Set.of(Role.ADMINISTRATOR),
            null,
            Applicants.PASSWORD);
    var browser = new Browser(port).signIn(administrator.login(), Applicants.PASSWORD);

    assertThat(browser.get("/person/retention").body())
        .contains("从未提交的申请", "不删除的内容和理由", "个人信息保护法第五十六条");
    assertThat(browser.post("/person/retention/identity.notices", Map.of("days", "5")).body())
        .contains("30");
    String version = Integer.toString(period("identity.notices").version());
    var typed = Map.of("days", "400", "version", version);
    assertThat(browser.post("/person/retention/identity.notices", typed).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/person/retention").body())
        .contains("演示管理员", "提请改为 400 天", "收回提请")
        .doesNotContain("确认改为 400 天");
    var late = Map.of("days", "401", "version", version);
    assertThat(browser.post("/person/retention/identity.notices", late).statusCode())
        .as("somebody proposed something meanwhile")
        .isEqualTo(409);
    Account second = applicants.account("演示管理员二", null, Role.ADMINISTRATOR);
    var other = new Browser(port).signIn(second.login(), Applicants.PASSWORD);
    assertThat(other.get("/person/retention").body()).contains("确认改为 400 天").doesNotContain("收回提请");
    version = Integer.toString(period("identity.notices").version());
    other.post("/person/retention/identity.notices/confirmation", Map.of("version", version));
    assertThat(period("identity.notices").days()).isEqualTo(400);
  }

  private RetentionPeriod period(String kind) {
    return retention.periods(TestAccounts.ADMINISTRATOR).stream()
        .filter(period -> period.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private void close(Account closed) {
    int version = accounts.find(closed.id()).version();
    accounts.setActive(closed.id(), false, version, TestAccounts.ADMINISTRATOR);
  }

  private long rows(String from, UUID id) {
    return Unwalled.jdbc(database)
        .sql("select count(*) from " + from)
        .param(id)
        .query(Long.class)
        .single();
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable verb, Refusal refusal) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusals()).containsExactly(refusal));
  }
}
