package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ForeignCertificates;
import org.zhiheng.body.Bodies;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Slice;

/** The certificates that were awarded, for reading. What changes them stands beside. */
@Service
@Transactional(readOnly = true)
public class Certificates {

  private final CertificateStore store;
  private final CertificateListStore lists;
  private final Histories histories;
  private final EditionStore editions;
  private final CertificateAccess access;
  private final ForeignCertificates foreign;
  private final Bodies bodies;
  private final Clock clock;

  Certificates(
      CertificateStore store,
      CertificateListStore lists,
      Histories histories,
      EditionStore editions,
      CertificateAccess access,
      ForeignCertificates foreign,
      Bodies bodies,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.histories = histories;
    this.editions = editions;
    this.access = access;
    this.foreign = foreign;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** The certificate of a number, for a caller who knows what its reader may see of it. */
  public Optional<Certificate> findTrusted(CertificateNumber number) {
    return store.find(number);
  }

  /**
   * Finds a certificate for a reader.
   *
   * @throws NotFound when there is none, or none that the reader may see
   */
  public Certificate find(CertificateNumber number, Actor reader) {
    return store
        .find(number)
        .filter(it -> access.maySee(it, reader))
        .orElseThrow(() -> new NotFound(number));
  }

  /** Whether something ties somebody to the holder, so that staff see nothing of a certificate. */
  public boolean isTied(Certificate certificate, Actor actor) {
    return access.isTied(certificate, actor);
  }

  /** The last certificate of a case, for a caller who knows that its reader may see it. */
  public Optional<Certificate> trustedOfCase(CaseId id) {
    return store.ofCase(id);
  }

  /** Those of a case that a reader may see: one of each round that awarded one, the first first. */
  public List<Certificate> ofCase(CaseId id, Actor reader) {
    return store.allOfCase(id).stream().filter(it -> access.maySee(it, reader)).toList();
  }

  /** What a person holds that runs today, for a caller who knows what may be told of it. */
  public List<Certificate> trustedRunning(PersonId holder) {
    LocalDate today = LocalDate.now(clock);
    return store.ofHolder(holder).stream().filter(it -> it.stateOn(today).runs()).toList();
  }

  /**
   * 9.3: whether a person had a valid certificate on a day, whatever became of it since, for a
   * caller who deals with an event of that day.
   */
  public boolean trustedWasValid(PersonId holder, LocalDate day) {
    return store.ofHolder(holder).stream()
        .filter(it -> it.validity().covers(day))
        .anyMatch(it -> HistoryRules.wasValid(it.validity(), histories.of(it.number()), day));
  }

  /** C7: what its holder has of other bodies that is in use today, for a caller who may tell it. */
  public List<ForeignBeside> trustedForeign(Certificate certificate) {
    LocalDate today = LocalDate.now(clock);
    return foreign.trustedConfirmed(certificate.holder()).stream()
        .filter(each -> each.inForce(today))
        .map(
            each ->
                new ForeignBeside(
                    Objects.requireNonNull(each.foreignBody(), "of another body"),
                    each.number(),
                    each.grade(),
                    each.validFrom(),
                    each.validUntil()))
        .toList();
  }

  /** The states that a certificate was in, for a caller who tells of them what is public. */
  public History trustedHistory(CertificateNumber number) {
    return histories.of(number);
  }

  /**
   * What suspends today which certificates of a person that run, for a caller who deals with it;
   * nothing for those in use.
   */
  public Map<CertificateNumber, List<StateChange>> trustedSuspensions(PersonId holder) {
    var suspensions = new HashMap<CertificateNumber, List<StateChange>>();
    histories
        .of(trustedRunning(holder).stream().map(Certificate::number).toList())
        .forEach((number, found) -> suspensions.put(number, HistoryRules.suspensions(found)));
    return suspensions;
  }

  /**
   * What suspends a certificate today, for a caller who deals with it; nothing where it is over.
   */
  public List<StateChange> trustedSuspending(CertificateNumber number) {
    History history = histories.of(number);
    return history.runs() ? HistoryRules.suspensions(history) : List.of();
  }

  /** On which certificates a decision was carried out, for a caller who tells or undoes it. */
  public List<Carried> trustedCarried(UUID mandate) {
    return histories.carried(mandate);
  }

  /** The states that a certificate was in, the first one first. */
  public History history(CertificateNumber number, Actor reader) {
    return histories.of(find(number, reader).number());
  }

  /** The papers of a number, for a caller who has asked who reads them. */
  public List<Edition> trustedEditions(CertificateNumber number) {
    return editions.of(number);
  }

  /** The papers of a number, the first one first. */
  public List<Edition> editions(CertificateNumber number, Actor reader) {
    return editions.of(find(number, reader).number());
  }

  /**
   * Those a reader may see: for the staff who handle cases and the supervisor all but those of
   * holders they are tied to, otherwise the reader's own, whatever is asked for. The last issued
   * first.
   */
  public Slice<Certificate> list(CertificateQuery query, Actor reader) {
    return lists.list(query, LocalDate.now(clock), reader);
  }

  /** C3: what was declared void within a year, for everybody; the last one first. */
  public Slice<Certificate> voided(String after) {
    return lists.voided(after, LocalDate.now(clock).minusYears(1));
  }

  /** Whether a number was given by this body, by its prefix. */
  public boolean isOwn(CertificateNumber number) {
    return bodies.prefix().filter(number.prefix()::equals).isPresent();
  }
}
