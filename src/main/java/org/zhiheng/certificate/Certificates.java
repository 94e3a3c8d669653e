package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.decision.Decisions;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;

/** The certificates that were awarded. Each comes into being with the decision that grants it. */
@Service
@Transactional(readOnly = true)
public class Certificates {

  private final CertificateStore store;
  private final Decisions decisions;
  private final Clock clock;

  Certificates(CertificateStore store, Decisions decisions, Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** The certificate of a number, for a caller who knows what its reader may see of it. */
  public Optional<Certificate> find(CertificateNumber number) {
    return store.find(number);
  }

  /**
   * Finds a certificate for a reader.
   *
   * @throws NotFound when there is none, or none that the reader may see
   */
  public Certificate findFor(CertificateNumber number, Actor reader) {
    return store
        .find(number)
        .filter(it -> CertificateAccess.maySee(it, decisions.ofCase(it.caseId()), reader))
        .orElseThrow(() -> new NotFound(number));
  }

  /** The certificate that a case led to, for a caller who knows that its reader may see it. */
  public Optional<Certificate> ofCase(CaseId id) {
    return store.ofCase(id);
  }

  /** A person's own, the last one first. */
  public List<Certificate> ofHolder(AccountId holder) {
    return store.ofHolder(holder);
  }

  /**
   * Those a reader may see: all for the staff who handle cases and the supervisor, otherwise the
   * reader's own, whatever is asked for. The highest number first.
   *
   * @param atMost how many of all certificates
   */
  public List<Certificate> listFor(CertificateQuery query, int atMost, Actor reader) {
    return seesAll(reader)
        ? store.list(query, LocalDate.now(clock), atMost)
        : store.ofHolder(reader.id());
  }

  /** Whether a reader's list holds all certificates: staff who handle cases, and the supervisor. */
  public static boolean seesAll(Actor reader) {
    return CertificateAccess.seesAll(reader);
  }
}
