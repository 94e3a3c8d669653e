package org.zhiheng.identity;

import java.time.Instant;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/** What happens to accounts. */
public final class IdentityEvents {

  private IdentityEvents() {}

  /** Something that happened to one account. */
  interface AccountEvent extends DomainEvent {

    AccountId account();

    @Override
    default String subject() {
      return account().toString();
    }
  }

  /**
   * Everything that is kept about a person was handed out, to the person or to an administrator.
   *
   * @param reason blank where it was the person
   */
  @EventName("identity.RecordsExported")
  public record RecordsExported(
      PersonId person, boolean own, String reason, AccountId by, String byName, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return person.toString();
    }
  }

  /** Who a person was is let go: the time after the last account was closed is over. */
  @EventName("identity.PersonLetGo")
  public record PersonLetGo(PersonId person, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return person.toString();
    }
  }

  /** A number was taken out of somebody's file, as it turned out to be another person's. */
  @EventName("identity.NumberTakenOut")
  public record NumberTakenOut(PersonId person, AccountId by, String byName, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return person.toString();
    }
  }

  /** An administrator proposes that a number in a file that was handed in is another person's. */
  @EventName("identity.NumberDoubted")
  public record NumberDoubted(
      PersonId person, String reason, AccountId by, String byName, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return person.toString();
    }
  }

  /**
   * A number turned out to be another person's.
   *
   * @param before whose it was
   * @param after whose it is
   */
  @EventName("identity.NumberGiven")
  public record NumberGiven(
      PersonId before, PersonId after, AccountId by, String byName, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return after.toString();
    }
  }

  @EventName("identity.AccountCreated")
  public record AccountCreated(
      AccountId account, PersonId person, Set<Role> roles, AccountId by, Instant at)
      implements AccountEvent {}

  /** A one-time link was made; older links of the account are not valid any more. */
  @EventName("identity.LinkIssued")
  public record LinkIssued(AccountId account, AccountId by, Instant at) implements AccountEvent {}

  /** A password was set by a one-time link; every session of the account has ended. */
  @EventName("identity.InvitationAnswered")
  public record InvitationAnswered(AccountId account, AccountId by, Instant at)
      implements AccountEvent {}

  /**
   * An applicant registered.
   *
   * @param asked credit code of the organisation that the applicant named; may be empty
   */
  @EventName("identity.ApplicantRegistered")
  public record ApplicantRegistered(AccountId account, String asked, AccountId by, Instant at)
      implements AccountEvent {}

  /** Whether applicants register themselves was changed. */
  @EventName("identity.RegistrationOpened")
  public record RegistrationOpened(boolean open, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return "registration";
    }
  }

  /** The holder changed the own password; every other session of the account has ended. */
  @EventName("identity.PasswordChanged")
  public record PasswordChanged(AccountId account, AccountId by, Instant at)
      implements AccountEvent {}

  /** The holder ended every other session of the account. */
  @EventName("identity.SessionsEnded")
  public record SessionsEnded(AccountId account, AccountId by, Instant at)
      implements AccountEvent {}

  /** A second factor was set up; signing in asks for it from now on. */
  @EventName("identity.FactorSetUp")
  public record FactorSetUp(AccountId account, AccountId by, Instant at) implements AccountEvent {}

  /** A second factor was taken off, by its holder or for somebody who has lost it. */
  @EventName("identity.FactorRemoved")
  public record FactorRemoved(AccountId account, AccountId by, Instant at)
      implements AccountEvent {}

  /** A passkey was added; signing in asks for a second factor from now on. */
  @EventName("identity.PasskeyAdded")
  public record PasskeyAdded(AccountId account, AccountId by, Instant at) implements AccountEvent {}

  /** Passkeys were taken off: one by its holder, or all of somebody who has lost them. */
  @EventName("identity.PasskeyRemoved")
  public record PasskeyRemoved(AccountId account, AccountId by, Instant at)
      implements AccountEvent {}

  /** An account was opened or closed. */
  @EventName("identity.AccountChanged")
  public record AccountChanged(AccountId account, boolean active, AccountId by, Instant at)
      implements AccountEvent {}

  /** What can change about an account. */
  public enum Detail {
    NAME,
    ROLES,
    ORGANISATION
  }

  /**
   * A detail of an account was changed.
   *
   * @param before empty where there was none
   * @param after empty where there is none now
   * @param askedBy who asked for it, in the administrator's words
   */
  @EventName("identity.AccountDetailChanged")
  public record AccountDetailChanged(
      AccountId account,
      Detail detail,
      String before,
      String after,
      String askedBy,
      AccountId by,
      Instant at)
      implements AccountEvent {}

  /**
   * Two persons turned out to be one. Whoever keeps anything by {@link PersonId} follows in the
   * same transaction.
   *
   * @param gone the identifier that stands for nobody from now on
   * @param stays the identifier of the person
   */
  @EventName("identity.PersonsJoined")
  public record PersonsJoined(
      PersonId gone, PersonId stays, String reason, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return stays.toString();
    }
  }

  /** An administrator proposes that two persons are one; another one has to confirm it. */
  @EventName("identity.JoinProposed")
  public record JoinProposed(PersonId gone, PersonId stays, String reason, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return stays.toString();
    }
  }

  /** Two persons stay two: what was proposed of them is withdrawn. */
  @EventName("identity.JoinWithdrawn")
  public record JoinWithdrawn(PersonId gone, PersonId stays, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return stays.toString();
    }
  }
}
