package org.zhiheng.notification;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What people did about mails. */
public final class NotificationEvents {

  private NotificationEvents() {}

  /**
   * Somebody gets mail at another address, or at none any more.
   *
   * @param address masked; blank for none
   */
  @EventName("notification.MailAddressChanged")
  public record MailAddressChanged(AccountId account, String address, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }

  /** The body words a kind of mail in its own way, or as it was again. */
  @EventName("notification.MailReworded")
  public record MailReworded(String subject, String language, AccountId by, Instant at)
      implements DomainEvent {}

  /** Somebody had a mail sent again that may not have arrived. */
  @EventName("notification.MailSentAgain")
  public record MailSentAgain(String subject, AccountId by, Instant at) implements DomainEvent {}
}
