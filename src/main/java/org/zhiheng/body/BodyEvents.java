package org.zhiheng.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to the evaluation body and its roster. */
public final class BodyEvents {

  private BodyEvents() {}

  /** The data of the body were entered or changed. */
  @EventName("body.BodyChanged")
  public record BodyChanged(String code, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return code;
    }
  }

  /** What the numbers of certificates begin with was set. */
  @EventName("body.PrefixSet")
  public record PrefixSet(String prefix, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return prefix;
    }
  }

  /**
   * 5.1 c): a provider of training was put on the list, or its entry was changed.
   *
   * @param no its number in the list
   */
  @EventName("body.ProviderRecognised")
  public record ProviderRecognised(
      int no, String name, LocalDate from, @Nullable LocalDate until, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return "provider " + no;
    }
  }

  /** 17024, 4.3.6: a risk to impartiality was entered, or looked at again. */
  @EventName("body.RiskKept")
  public record RiskKept(int no, int version, int level, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return "risk " + no;
    }
  }

  /** An assessor was put on the roster, or the entry was changed. */
  @EventName("body.AssessorEnrolled")
  public record AssessorEnrolled(
      AccountId account, LocalDate qualifiedUntil, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }
}
