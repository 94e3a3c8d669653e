package org.zhiheng.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseNumber;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.Role;

/** The record of every event, in the order in which they happened. */
@Service
public class AuditTrail {

  private final AuditStore store;
  private final ObjectProvider<OwnParts> parts;

  AuditTrail(AuditStore store, ObjectProvider<OwnParts> parts) {
    this.store = store;
    this.parts = parts;
  }

  /**
   * Records an event in the transaction that it belongs to: both stay, or neither does. It comes
   * before the listeners that publish more, so that the record has the order of what happened.
   */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(DomainEvent event) {
    store.append(event);
  }

  /**
   * The newest records first, for supervisors and administrators, without those of what the reader
   * has a part in: a case, an event reported about them, the own account.
   *
   * @param subject only those of what has this number, of an application or a certificate, or else
   *     whose identifier begins so; null for all
   * @param before only those recorded before this sequence; null for the newest
   */
  @Transactional(readOnly = true)
  public List<AuditRecord> records(
      @Nullable String subject, @Nullable Long before, int atMost, Actor reader) {
    if (!reader.is(Role.SUPERVISOR) && !reader.is(Role.ADMINISTRATOR)) {
      return List.of();
    }
    List<OwnParts.Kept> kept =
        parts.stream().flatMap(each -> each.of(reader).stream()).distinct().toList();
    List<String> numbered = subject == null ? List.of() : store.numbered(CaseNumber.read(subject));
    return store.records(subject, numbered, before, atMost, kept);
  }

  /** The oldest records first, from the one after a sequence. */
  @Transactional(readOnly = true)
  public List<AuditRecord> trustedAfter(long sequence, int atMost) {
    return store.recordsAfter(sequence, atMost);
  }
}
