package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.AccountNotice;
import org.zhiheng.identity.AccountNoticeKind;
import org.zhiheng.identity.AccountNotices;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Race;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestNumbers;

/** A number that stands in a file that was handed in takes two administrators to give away. */
@ServerTest
class FrozenNumbersTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private AccountNotices notices;
  @Autowired private Persons persons;
  @Autowired private Claims claims;
  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private Account holder;
  private Account claimant;
  private CaseId handedIn;

  @BeforeEach
  void a_number_that_was_handed_in_is_typed_by_somebody_else() {
    holder = applicants.applicant(Applicants.code());
    handedIn = applicants.submitted(holder.actor());
    claimant = account(Role.APPLICANT);
    persons.save(with(claimant.actor(), TestNumbers.of(holder.person()), 0), claimant.actor());
  }

  @Test
  void one_administrator_only_proposes_to_give_a_frozen_number_away_and_the_holder_is_told() {
    Actor first = account(Role.ADMINISTRATOR).actor();
    assertThat(claim().frozen()).isTrue();
    assertThat(NumberClaimRules.isProposal(claim())).isTrue();

    assertThat(claims.give(claim().id(), "已核对证件原件", first)).isFalse();

    assertThat(claim().giving().person()).isEqualTo(first.person());
    assertThat(claim().giving().why()).isEqualTo("已核对证件原件");
    assertThat(told(holder)).containsExactly(AccountNoticeKind.NUMBER_DOUBTED);
    assertThat(told(claimant)).as("they learn nothing of the other").isEmpty();
    assertThat(numberOf(holder)).isNotNull();
    assertThat(NumberClaimRules.whyNotGive(claim(), "再次核对", first))
        .containsExactly(PersonRefusal.FROZEN_NUMBER_NEEDS_TWO.because());
    assertThatThrownBy(() -> claims.give(claim().id(), "再次核对", first))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .containsExactly(PersonRefusal.FROZEN_NUMBER_NEEDS_TWO.because()));
  }

  @Test
  void a_second_administrator_gives_it_both_are_told_and_what_is_frozen_stays_as_it_was() {
    claims.give(claim().id(), "已核对证件原件", account(Role.ADMINISTRATOR).actor());

    assertThat(claims.give(claim().id(), "同意", account(Role.ADMINISTRATOR).actor())).isTrue();

    assertThat(open()).isEmpty();
    assertThat(told(holder))
        .containsExactly(AccountNoticeKind.NUMBER_DOUBTED, AccountNoticeKind.NUMBER_TAKEN_OUT);
    assertThat(told(claimant)).containsExactly(AccountNoticeKind.NUMBER_GIVEN);
    assertThat(numberOf(holder)).isNull();
    assertThat(applications.dossier(handedIn, holder.actor()).person().person().document().number())
        .isEqualTo(TestNumbers.of(holder.person()));
  }

  @Test
  void whose_number_it_was_is_told_also_when_their_file_has_another_one_by_now() {
    claims.give(claim().id(), "已核对证件原件", account(Role.ADMINISTRATOR).actor());
    Person now = persons.trustedFile(holder.id()).person();
    persons.save(with(holder.actor(), TestNumbers.next(), now.version()), holder.actor());

    claims.give(claim().id(), "同意", account(Role.ADMINISTRATOR).actor());

    assertThat(numberOf(holder)).isNotNull();
    assertThat(told(holder)).contains(AccountNoticeKind.NUMBER_TAKEN_OUT);
  }

  @Test
  void neither_of_the_two_persons_confirms_nor_the_first_by_another_account() {
    Actor first = account(Role.ADMINISTRATOR).actor();
    claims.give(claim().id(), "已核对证件原件", first);
    Actor again =
        new Actor(
            account(Role.ADMINISTRATOR).id(),
            first.person(),
            "测试甲",
            Set.of(Role.ADMINISTRATOR),
            null);

    assertThat(NumberClaimRules.whyNotGive(claim(), "同意", again))
        .containsExactly(PersonRefusal.FROZEN_NUMBER_NEEDS_TWO.because());
    for (Account concerned : List.of(holder, claimant)) {
      assertThat(NumberClaimRules.whyNotSettle(claim(), concerned.actor()))
          .containsExactly(PersonRefusal.SETTLED_BY_ANOTHER.because());
    }
  }

  @Test
  void two_administrators_settle_a_claim_once_also_in_the_same_moment() throws Exception {
    UUID id = claim().id();
    Actor first = account(Role.ADMINISTRATOR).actor();
    Actor second = account(Role.ADMINISTRATOR).actor();

    String told =
        new Race(transaction)
            .toldToTheSecond(
                Executors.callable(() -> claims.dismiss(id, "看错", first)),
                () -> claims.join(id, "同一人", second));

    assertThat(told).isEqualTo("not found");
    assertThat(accounts.find(claimant.id()).person()).isNotEqualTo(holder.person());
  }

  @Test
  void the_page_says_that_two_are_needed_who_proposed_it_and_why() {
    Account administrator = account(Role.ADMINISTRATOR);
    var browser = new Browser(port).signIn(administrator.login(), PASSWORD);
    assertThat(browser.get("/person/claims").body()).contains("须由与双方无关的两位管理员先后办理");

    browser.post("/person/claims/" + claim().id(), Map.of("how", "GIVE", "reason", "已核对证件原件"));

    assertThat(browser.get("/person/claims").body())
        .contains("须由另一位管理员确认", "测试甲提请将号码归给现在填写的人，理由：已核对证件原件");
    assertThat(
            browser
                .post("/person/claims/" + claim().id(), Map.of("how", "GIVE", "reason", "同意"))
                .statusCode())
        .isEqualTo(422);
  }

  private Claim claim() {
    return open().getFirst();
  }

  private List<Claim> open() {
    return claims.open(null, TestAccounts.ADMINISTRATOR).rows().stream()
        .filter(claim -> claim.account().equals(claimant.id()))
        .toList();
  }

  private IdentityDocument numberOf(Account account) {
    return persons.trustedFile(account.id()).person().document();
  }

  private List<AccountNoticeKind> told(Account account) {
    return notices.unread(account.actor()).stream().map(AccountNotice::kind).toList();
  }

  private Account account(Role role) {
    return TestAccounts.create(
        accounts, invitations, "frozen-" + UUID.randomUUID(), "测试甲", Set.of(role), null, PASSWORD);
  }

  private static Person with(Actor actor, String number, int version) {
    return new Person(
        actor.person(),
        "测试甲",
        null,
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, number),
        null,
        null,
        Schooling.UNKNOWN,
        Title.UNKNOWN,
        Appointment.UNKNOWN,
        null,
        version);
  }
}
