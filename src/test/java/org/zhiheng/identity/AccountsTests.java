package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;
import org.zhiheng.kernel.Worded;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;
import org.zhiheng.support.TestSettings;

class AccountsTests {

  private static final Actor ADMINISTRATOR = TestAccounts.ADMINISTRATOR;
  private static final Set<Role> ROLES = Set.of(Role.OFFICER);
  private static final String PASSWORD = "一个足够长的密码";

  private final TestClock clock = TestClock.create();
  private final List<Object> events = new ArrayList<>();
  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
  private final AccountStore store = new AccountStore(jdbc);
  private final AccountNotices notices = new AccountNotices(new AccountNoticeStore(jdbc), clock);
  private final Invitations invitations =
      new Invitations(
          new InvitationStore(jdbc),
          store,
          new HashedPasswords(
              store,
              new InvitationStore(jdbc),
              new RegistrationStore(jdbc),
              notices,
              events::add,
              clock),
          notices,
          new BCryptPasswordEncoder(4),
          events::add,
          clock,
          new DefaultListableBeanFactory().getBeanProvider(OpenHouse.class),
          TestSettings.in(Path.of("unused")));
  private final Accounts accounts =
      new Accounts(
          store,
          new MembershipStore(jdbc),
          invitations,
          notices,
          new Documents(),
          events::add,
          clock);
  private final Joins joins =
      new Joins(
          new JoinStore(jdbc),
          store,
          notices,
          new Documents(),
          new StaticListableBeanFactory().getBeanProvider(LastingRecords.class),
          events::add,
          clock);

  @Test
  void a_sign_in_name_belongs_to_one_account_however_it_is_written() {
    invite("yanshi");

    assertRefused(
        () -> invite("YanShi"), IdentityRefusal.LOGIN_TAKEN.because("YanShi").at("login"));
  }

  @Test
  void an_account_without_a_role_could_do_nothing() {
    assertRefused(
        () -> accounts.invite(typed("yanshi", Set.of()), ADMINISTRATOR),
        IdentityRefusal.NO_ROLE.because().at("roles"));
  }

  @Test
  void a_password_has_eight_characters_and_is_typed_twice_alike() {
    String secret = invite("yanshi").secret();

    assertRefused(
        () -> invitations.answer(secret, "七个字的密码啊", "七个字的密码啊"),
        IdentityRefusal.PASSWORD_TOO_SHORT.because(8).at("password"));
    assertRefused(
        () -> invitations.answer(secret, PASSWORD, PASSWORD + "?"),
        IdentityRefusal.PASSWORDS_DIFFER.because().at("repeated"));
    assertThat(invitations.answer(secret, PASSWORD, PASSWORD).login()).isEqualTo("yanshi");
  }

  @Test
  void an_invitation_is_answered_once_and_within_seven_days() {
    Refusal notValid = IdentityRefusal.INVITATION_NOT_VALID.because();
    String used = invite("one").secret();
    invitations.answer(used, PASSWORD, PASSWORD);
    assertRefused(() -> invitations.answer(used, PASSWORD, PASSWORD), notValid);

    String late = invite("two").secret();
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    assertThat(invitations.invited(late)).isEmpty();
    assertRefused(() -> invitations.answer(late, PASSWORD, PASSWORD), notValid);
    assertRefused(() -> invitations.answer("guessed", PASSWORD, PASSWORD), notValid);
  }

  @Test
  void one_link_is_valid_at_a_time() {
    Invitation first = invite("yanshi");
    Invitation second = invitations.issue(first.account().id(), ADMINISTRATOR);

    assertThat(invitations.invited(first.secret())).isEmpty();
    assertRefused(
        () -> invitations.answer(first.secret(), PASSWORD, PASSWORD),
        IdentityRefusal.INVITATION_NOT_VALID.because());
    invitations.answer(second.secret(), PASSWORD, PASSWORD);
    assertThat(events)
        .filteredOn(IdentityEvents.LinkIssued.class::isInstance)
        .extracting(event -> ((IdentityEvents.LinkIssued) event).by())
        .containsExactly(ADMINISTRATOR.id(), ADMINISTRATOR.id());
  }

  @Test
  void answering_a_link_ends_every_session_and_the_holder_is_told_at_the_next_sign_in() {
    Invitation first = invite("yanshi");
    Account account = invitations.answer(first.secret(), PASSWORD, PASSWORD);
    int sessions = store.sessions(account.id());
    assertThat(store.findInSession(account.id(), sessions)).isPresent();
    assertThat(notices.unread(account.actor())).isEmpty();

    Invitation again = invitations.issue(account.id(), ADMINISTRATOR);
    invitations.answer(again.secret(), "另一个足够长的密码", "另一个足够长的密码");

    assertThat(store.findInSession(account.id(), sessions)).isEmpty();
    List<AccountNotice> told = notices.unread(account.actor());
    assertThat(told)
        .extracting(AccountNotice::kind)
        .containsExactly(AccountNoticeKind.LINK_ISSUED, AccountNoticeKind.PASSWORD_SET);
    notices.read(told.getLast().number(), account.actor());
    assertThat(notices.unread(account.actor())).isEmpty();
  }

  @Test
  void a_closed_account_keeps_no_session() {
    Account account = invitations.answer(invite("yanshi").secret(), PASSWORD, PASSWORD);
    int sessions = store.sessions(account.id());
    int version = accounts.find(account.id()).version();

    accounts.setActive(account.id(), false, version, ADMINISTRATOR);
    accounts.setActive(account.id(), true, version + 1, ADMINISTRATOR);

    assertThat(store.findInSession(account.id(), sessions)).isEmpty();
  }

  @Test
  void a_link_that_two_use_at_the_same_moment_works_once() throws Exception {
    DataSource database = TestDatabase.fresh();
    var racing = JdbcClient.create(database);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    var links = new InvitationStore(racing);
    var account = new Account(AccountId.next(), PersonId.next(), "a", "a", ROLES, null, true, 0);
    new AccountStore(racing).insert(account);
    Instant now = clock.instant();
    for (int round = 0; round < 20; round++) {
      String hash = "hash" + round;
      links.replace(hash, account.id(), account.id(), now, now.plusSeconds(60));
      var together = new CyclicBarrier(2);
      Callable<Boolean> use =
          () ->
              transactions.execute(
                  status -> {
                    await(together);
                    return links.account(hash, now).isPresent() && links.use(hash, now);
                  });
      try (var threads = Executors.newFixedThreadPool(2)) {
        List<Boolean> used = new ArrayList<>();
        for (var future : threads.invokeAll(List.of(use, use))) {
          used.add(future.get());
        }
        assertThat(used).containsExactlyInAnyOrder(true, false);
      }
    }
  }

  @Test
  void links_that_two_issue_at_the_same_moment_leave_one_valid() throws Exception {
    DataSource database = TestDatabase.fresh();
    var racing = JdbcClient.create(database);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    var links = new InvitationStore(racing);
    var account = new Account(AccountId.next(), PersonId.next(), "a", "a", ROLES, null, true, 0);
    new AccountStore(racing).insert(account);
    Instant now = clock.instant();
    var count = new AtomicInteger();
    Callable<Void> issue =
        () -> {
          for (int round = 0; round < 20; round++) {
            String hash = "hash" + count.incrementAndGet();
            transactions.executeWithoutResult(
                status ->
                    links.replace(hash, account.id(), account.id(), now, now.plusSeconds(60)));
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var future : threads.invokeAll(List.of(issue, issue))) {
        future.get();
      }
    }
    assertThat(
            racing
                .sql(
                    "select count(*) from identity.invitation"
                        + " where used_at is null and replaced_at is null")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void nobody_locks_themselves_out() {
    Account own = invite("yanshi").account();

    assertRefused(
        () -> accounts.setActive(own.id(), false, own.version(), administrator(own)),
        IdentityRefusal.OWN_ACCOUNT.because());
    accounts.setActive(own.id(), false, own.version(), ADMINISTRATOR);
    assertThat(accounts.with(Role.OFFICER)).isEmpty();
    assertThatThrownBy(() -> accounts.setActive(own.id(), true, own.version(), ADMINISTRATOR))
        .isInstanceOf(Stale.class);
  }

  @Test
  void accounts_know_the_organisations_and_the_person_they_are_of() {
    Account account =
        accounts
            .invite(
                new NewAccount(
                    "yanshi",
                    "演示一号",
                    Set.of(Role.OFFICER),
                    "91350100M000100Y43",
                    TestAccounts.document()),
                ADMINISTRATOR)
            .account();

    assertThat(new Memberships(new MembershipStore(jdbc)).of(account.id()))
        .containsExactly(new Membership("91350100M000100Y43", LocalDate.now(clock), null));
    assertThat(accounts.ofPerson(account.person())).containsExactly(account);
    assertThat(new Memberships(new MembershipStore(jdbc)).of(invite("another").account().id()))
        .isEmpty();
  }

  @Test
  void moving_to_another_organisation_ends_one_membership_and_begins_another() {
    Account account = invite("yanshi").account();
    accounts.change(account.id(), details(account, "91350100M000100Y43", "电话，单位人事"), ADMINISTRATOR);
    clock.advance(Duration.ofDays(30));
    accounts.change(
        account.id(),
        details(accounts.find(account.id()), "914403001922038216", "单位来函"),
        ADMINISTRATOR);

    LocalDate begun = LocalDate.of(2026, 3, 2);
    assertThat(new Memberships(new MembershipStore(jdbc)).of(account.id()))
        .containsExactly(
            new Membership("914403001922038216", begun.plusDays(30), null),
            new Membership("91350100M000100Y43", begun, begun.plusDays(30)));
    assertThat(accounts.find(account.id()).organisation()).isEqualTo("914403001922038216");
    assertThat(events)
        .filteredOn(IdentityEvents.AccountDetailChanged.class::isInstance)
        .last()
        .isEqualTo(
            new IdentityEvents.AccountDetailChanged(
                account.id(),
                IdentityEvents.Detail.ORGANISATION,
                "91350100M000100Y43",
                "914403001922038216",
                "单位来函",
                ADMINISTRATOR.id(),
                clock.instant()));
  }

  @Test
  void a_change_says_who_asked_and_is_not_made_twice() {
    Account account = invite("yanshi").account();

    assertRefused(
        () -> accounts.change(account.id(), details(account, null, " "), ADMINISTRATOR),
        IdentityRefusal.NOBODY_ASKED.because().at("askedBy"));
    accounts.change(account.id(), details(account, null, "本人"), ADMINISTRATOR);
    assertThatThrownBy(
            () -> accounts.change(account.id(), details(account, null, "本人"), ADMINISTRATOR))
        .isInstanceOf(Stale.class);
  }

  @Test
  void only_administrators_keep_accounts() {
    Account officer = invite("yanshi").account();
    Refusal refusal = IdentityRefusal.NOT_ADMINISTRATOR.because();
    Actor by = officer.actor();

    assertRefused(() -> accounts.invite(typed("new", Set.of(Role.OFFICER)), by), refusal);
    assertRefused(() -> accounts.change(officer.id(), details(officer, null, "本人"), by), refusal);
    assertRefused(() -> accounts.setActive(officer.id(), false, 0, by), refusal);
    assertRefused(() -> joins.join(officer.id(), "yanshi", "同一人", by), refusal);
    assertRefused(() -> invitations.issue(officer.id(), by), refusal);
    assertThat(AccountRules.whyNotKeepAccounts(ADMINISTRATOR)).isEmpty();
  }

  @Test
  void whoever_handles_cases_is_known_as_a_person_from_the_first_day() {
    for (Role role :
        Set.of(Role.EMPLOYER, Role.OFFICER, Role.MANAGER, Role.ASSESSOR, Role.PANELLIST)) {
      assertRefused(
          () ->
              accounts.invite(
                  new NewAccount("yanshi", "演示一号", Set.of(role), null, null), ADMINISTRATOR),
          IdentityRefusal.DOCUMENT_NEEDED.because(role).at("number"));
    }
    Account applicant =
        accounts
            .invite(
                new NewAccount("yanshi", "演示一号", Set.of(Role.APPLICANT), null, null), ADMINISTRATOR)
            .account();
    assertRefused(
        () ->
            accounts.change(
                applicant.id(),
                new AccountDetails("演示一号", ROLES, null, null, "本人", 0),
                ADMINISTRATOR),
        IdentityRefusal.DOCUMENT_NEEDED.because(Role.OFFICER).at("number"));
    accounts.change(
        applicant.id(),
        new AccountDetails("演示一号", ROLES, null, TestAccounts.document(), "本人", 0),
        ADMINISTRATOR);
    assertThat(accounts.find(applicant.id()).roles()).isEqualTo(ROLES);
  }

  @Test
  void one_document_is_one_person_however_many_accounts() {
    TypedDocument document = TestAccounts.document();
    Account first =
        accounts
            .invite(new NewAccount("a", "演示一号", ROLES, null, document), ADMINISTRATOR)
            .account();
    Refusal unsettled = IdentityRefusal.OTHER_PERSON.because().at("number");

    assertRefused(
        () ->
            accounts.invite(
                new NewAccount("b", "演示一号", Set.of(Role.PANELLIST), null, document), ADMINISTRATOR),
        unsettled);
    Account second =
        accounts
            .invite(
                new NewAccount("b", "演示一号", Set.of(Role.APPLICANT), null, document), ADMINISTRATOR)
            .account();
    assertThat(second.person()).as("nobody is joined by a number").isNotEqualTo(first.person());
    assertRefused(
        () ->
            accounts.change(
                second.id(),
                new AccountDetails("演示一号", ROLES, null, document, "本人", 0),
                ADMINISTRATOR),
        unsettled);
    assertThat(notices.unread(first.actor())).isEmpty();
  }

  @Test
  void two_persons_that_are_one_are_joined_for_a_reason_and_once() {
    Account one = invite("one").account();
    Account other = invite("other").account();

    assertRefused(
        () -> joins.join(one.id(), "other", " ", ADMINISTRATOR),
        IdentityRefusal.NO_REASON.because().at("reason"));
    assertRefused(
        () -> joins.join(one.id(), "nobody", "同一人", ADMINISTRATOR),
        IdentityRefusal.NO_SUCH_LOGIN.because("nobody").at("login"));
    joins.join(one.id(), "other", "两份证件均已核对", ADMINISTRATOR);

    assertThat(accounts.find(one.id()).person()).isEqualTo(other.person());
    assertThat(accounts.ofPerson(other.person())).hasSize(2);
    assertThat(accounts.ofPersons(Set.of(one.person()))).isEmpty();
    assertThat(notices.unread(one.actor())).hasSize(1);
    assertThat(notices.unread(other.actor())).hasSize(1);
    assertRefused(
        () -> joins.join(one.id(), "other", "再次", ADMINISTRATOR),
        IdentityRefusal.ONE_PERSON_ALREADY.because().at("login"));
    assertThat(JoinRules.whyNotJoin(one.person(), other.person(), "同一人", ADMINISTRATOR)).isEmpty();
  }

  @Test
  void nobody_joins_the_own_person_with_another() {
    Account own = invite("own").account();
    invite("other");

    assertRefused(
        () -> joins.join(own.id(), "other", "同一人", administrator(own)),
        IdentityRefusal.OWN_PERSON.because().at("login"));
  }

  @Test
  void nobody_makes_an_administrator_of_an_account_whose_password_they_may_have_set() {
    Account account = invite("yanshi").account();
    var raised =
        new AccountDetails(
            account.name(),
            Set.of(Role.OFFICER, Role.ADMINISTRATOR),
            account.organisation(),
            null,
            "本人",
            account.version());

    assertRefused(
        () -> accounts.change(account.id(), raised, ADMINISTRATOR),
        IdentityRefusal.ADMINISTRATOR_BY_CHANGE.because().at("roles"));
  }

  @Test
  void the_link_of_an_administrator_is_not_for_whoever_asked_for_it() {
    assertThat(invite("yanshi").withOperator()).isFalse();
    NewAccount second =
        new NewAccount("second", "演示二号", Set.of(Role.ADMINISTRATOR), null, TestAccounts.document());
    Invitation made = accounts.invite(second, ADMINISTRATOR);

    assertThat(made.withOperator()).isTrue();
    assertThat(invitations.issue(made.account().id(), ADMINISTRATOR).withOperator()).isTrue();
  }

  @Test
  void nobody_takes_the_last_key_from_the_own_account() {
    Account own = invite("yanshi").account();

    assertThat(AccountRules.whyNotChange(own, details(own, null, "本人"), administrator(own)))
        .containsExactly(IdentityRefusal.OWN_ADMINISTRATION.because().at("roles"));
    assertThat(AccountRules.whyNotClose(own, ADMINISTRATOR)).isEmpty();
    assertThat(AccountRules.whyNotRoles(ROLES, true)).isEmpty();
    assertThat(AccountRules.whyNotPassword(PASSWORD, PASSWORD)).isEmpty();
  }

  @Test
  void accounts_are_found_by_a_part_of_name_login_or_code_and_read_page_by_page() {
    for (int i = 0; i < Slice.LENGTH + 5; i++) {
      invite("login" + (100 + i));
    }
    Slice<Account> first = accounts.list("", null);
    Slice<Account> second = accounts.list("", first.after());

    assertThat(first.rows()).hasSize(Slice.LENGTH);
    assertThat(second.rows()).hasSize(5);
    assertThat(second.after()).isNull();
    assertThat(accounts.list("ＬＯＧＩＮ10１", null).rows())
        .extracting(Account::login)
        .containsExactly("login101");
    assertThat(accounts.list("演示 一号", null).rows()).hasSize(Slice.LENGTH);
    assertThat(accounts.list("没有", null).rows()).isEmpty();
  }

  private static AccountDetails details(
      Account account, @Nullable String organisation, String askedBy) {
    return new AccountDetails(
        account.name(), account.roles(), organisation, null, askedBy, account.version());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Documents that are told apart by what was typed. */
  private static final class Documents implements PersonDocuments {

    private final Map<TypedDocument, PersonId> holders = new HashMap<>();

    @Override
    public List<? extends Worded> types() {
      return List.of();
    }

    @Override
    public List<Refusal> whyNot(TypedDocument typed) {
      return List.of();
    }

    @Override
    public Optional<PersonId> holder(TypedDocument typed) {
      return Optional.ofNullable(holders.get(typed));
    }

    @Override
    public boolean knows(PersonId person) {
      return holders.containsValue(person);
    }

    @Override
    public boolean keep(TypedDocument typed, Account account, Actor by) {
      return holders.computeIfAbsent(typed, it -> account.person()).equals(account.person());
    }
  }

  private Invitation invite(String login) {
    return accounts.invite(typed(login, Set.of(Role.OFFICER)), ADMINISTRATOR);
  }

  private static NewAccount typed(String login, Set<Role> roles) {
    return new NewAccount(login, "演示一号", roles, null, TestAccounts.document());
  }

  /** The holder of an account, as an administrator. */
  private static Actor administrator(Account account) {
    return new Actor(
        account.id(), account.person(), account.name(), Set.of(Role.ADMINISTRATOR), null);
  }

  private static void assertRefused(ThrowingCallable verb, Refusal refusal) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusals()).isEqualTo(List.of(refusal)));
  }
}
