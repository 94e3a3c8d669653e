package org.zhiheng.person;

import java.time.Instant;
import java.util.List;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Worded;

/** What happens to what persons tell about themselves. */
public final class PersonEvents {

  private PersonEvents() {}

  /** The parts of a person's file. */
  public enum Part implements Worded {
    PERSON,
    CV,
    TRAINING
  }

  /** A person's file changed; numbers and addresses are masked. */
  @EventName("person.PersonChanged")
  public record PersonChanged(
      PersonId person, Part part, List<Difference> differences, AccountId by, Instant at)
      implements DomainEvent {

    public PersonChanged {
      differences = List.copyOf(differences);
    }

    @Override
    public String subject() {
      return person.toString();
    }
  }

  /**
   * An identity document became known as a person's.
   *
   * @param seen whether the body has seen it; else the person told it
   */
  @EventName("person.DocumentKept")
  public record DocumentKept(PersonId person, String masked, boolean seen, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return person.toString();
    }
  }

  /** Somebody typed a number that is known as another person's. */
  @EventName("person.NumberClaimed")
  public record NumberClaimed(AccountId account, String masked, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }

  /** Data of a kind was let go, as its time was over; says how much and not what. */
  @EventName("person.DataLetGo")
  public record DataLetGo(String kind, int count, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return kind;
    }
  }

  /** An administrator proposes to keep a kind of data for longer or shorter, in days. */
  @EventName("person.PeriodProposed")
  public record PeriodProposed(String kind, int before, int after, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return kind;
    }
  }

  /** An administrator takes back what they proposed about a period. */
  @EventName("person.PeriodProposalTakenBack")
  public record PeriodProposalTakenBack(String kind, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return kind;
    }
  }

  /** The body keeps a kind of data for longer or shorter, in days. */
  @EventName("person.PeriodChanged")
  public record PeriodChanged(String kind, int before, int after, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return kind;
    }
  }

  /** How a claim ended. */
  public enum Settlement {
    JOINED,
    GIVEN,
    DISMISSED
  }

  /**
   * A claim to a number was settled.
   *
   * @param holder whose the number was before
   * @param claimant the person of the account
   */
  @EventName("person.ClaimSettled")
  public record ClaimSettled(
      AccountId account,
      Settlement how,
      PersonId holder,
      PersonId claimant,
      String masked,
      String reason,
      AccountId by,
      Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }
}
