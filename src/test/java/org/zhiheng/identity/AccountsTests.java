package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;

class AccountsTests {

  private static final AccountId ADMINISTRATOR = AccountId.next();
  private static final String PASSWORD = "一个足够长的密码";

  private final TestClock clock = TestClock.create();
  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
  private final Accounts accounts =
      new Accounts(
          new AccountStore(jdbc),
          new MembershipStore(jdbc),
          new BCryptPasswordEncoder(4),
          event -> {},
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
        () -> accounts.invite("yanshi", "演示一号", Set.of(), null, ADMINISTRATOR),
        IdentityRefusal.NO_ROLE.because().at("roles"));
  }

  @Test
  void a_password_has_eight_characters_and_is_typed_twice_alike() {
    String secret = invite("yanshi").secret();

    assertRefused(
        () -> accounts.answer(secret, "七个字的密码啊", "七个字的密码啊"),
        IdentityRefusal.PASSWORD_TOO_SHORT.because(8).at("password"));
    assertRefused(
        () -> accounts.answer(secret, PASSWORD, PASSWORD + "?"),
        IdentityRefusal.PASSWORDS_DIFFER.because().at("repeated"));
    assertThat(accounts.answer(secret, PASSWORD, PASSWORD).login()).isEqualTo("yanshi");
  }

  @Test
  void an_invitation_is_answered_once_and_within_seven_days() {
    Refusal notValid = IdentityRefusal.INVITATION_NOT_VALID.because();
    String used = invite("one").secret();
    accounts.answer(used, PASSWORD, PASSWORD);
    assertRefused(() -> accounts.answer(used, PASSWORD, PASSWORD), notValid);

    String late = invite("two").secret();
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    assertThat(accounts.invited(late)).isEmpty();
    assertRefused(() -> accounts.answer(late, PASSWORD, PASSWORD), notValid);
    assertRefused(() -> accounts.answer("guessed", PASSWORD, PASSWORD), notValid);
  }

  @Test
  void nobody_locks_themselves_out() {
    Account own = invite("yanshi").account();

    assertRefused(
        () -> accounts.setActive(own.id(), false, own.version(), own.id()),
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
            .invite("yanshi", "演示一号", Set.of(Role.OFFICER), "91350100M000100Y43", ADMINISTRATOR)
            .account();

    assertThat(accounts.memberships(account.id()))
        .containsExactly(new Membership("91350100M000100Y43", LocalDate.now(clock), null));
    assertThat(accounts.ofPerson(account.person())).containsExactly(account);
    assertThat(accounts.memberships(invite("another").account().id())).isEmpty();
  }

  private Invitation invite(String login) {
    return accounts.invite(login, "演示一号", Set.of(Role.OFFICER), null, ADMINISTRATOR);
  }

  private static void assertRefused(ThrowingCallable verb, Refusal refusal) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusals()).isEqualTo(List.of(refusal)));
  }
}
