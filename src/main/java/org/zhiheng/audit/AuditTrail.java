package org.zhiheng.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.DomainEvent;

/** The record of every event, in the order in which they happened. */
@Service
public class AuditTrail {

  private final AuditStore store;

  AuditTrail(AuditStore store) {
    this.store = store;
  }

  /** Records an event in the transaction that it belongs to: both stay, or neither does. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(DomainEvent event) {
    store.append(event);
  }

  /**
   * The newest records first.
   *
   * @param subject only those of the cases, accounts or certificates whose identifier begins so;
   *     null for all
   * @param before only those recorded before this sequence; null for the newest
   */
  @Transactional(readOnly = true)
  public List<AuditRecord> records(@Nullable String subject, @Nullable Long before, int atMost) {
    return store.records(subject, before, atMost);
  }
}
