package org.zhiheng.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogCheckpoint;
import org.zhiheng.audit.LoggedEvent;
import org.zhiheng.certificate.CertificateNumber;

/**
 * Where a certificate and its states stand in the log.
 *
 * @param newest checkpoint; null before the first
 */
public record ProofView(
    CertificateNumber number, List<LoggedEvent> events, @Nullable LogCheckpoint newest) {

  public ProofView {
    events = List.copyOf(events);
  }

  /** Whether a signed checkpoint has it. */
  public boolean isSigned(LoggedEvent event) {
    return newest != null && event.isWithin(newest.size());
  }
}
