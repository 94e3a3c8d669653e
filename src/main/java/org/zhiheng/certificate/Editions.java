package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/** Re-issues certificates (C11): the same number gets its next paper, and the grade stays. */
@Service
@Transactional
public class Editions {

  private final CertificateStore store;
  private final EditionStore editions;
  private final PaperTexts texts;
  private final StateChanges states;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Editions(
      CertificateStore store,
      EditionStore editions,
      PaperTexts texts,
      StateChanges states,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.editions = editions;
    this.texts = texts;
    this.states = states;
    this.events = events;
    this.clock = clock;
  }

  /** Issues the next edition of a number; its paper is drawn afterwards. */
  public Edition reissue(CertificateNumber number, Reissue reissue, Actor by) {
    Certificate before = store.lock(number).orElseThrow(() -> new NotFound(number));
    Refused.unlessEmpty(whyNot(before, reissue, by));
    Edition next = before.paper().next(reissue, by.id(), clock.instant());
    editions.insert(number, next);
    store.update(before.reissued(next));
    events.publishEvent(
        new CertificateEvents.CertificateReissued(
            before.caseId(),
            number.value(),
            next.edition(),
            next.cause(),
            by.id(),
            next.issuedAt()));
    return next;
  }

  /** What speaks against any further paper of a number today; empty for who may issue one. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotReissue(CertificateNumber number, Actor by) {
    Certificate certificate = store.find(number).orElseThrow(() -> new NotFound(number));
    var refusals = new ArrayList<>(states.whyNotHandle(certificate, by));
    refusals.addAll(EditionRules.whyNotInUse(certificate, LocalDate.now(clock)));
    return refusals;
  }

  private List<Refusal> whyNot(Certificate certificate, Reissue reissue, Actor by) {
    var refusals = new ArrayList<>(states.whyNotHandle(certificate, by));
    List<Refusal> unprinted = texts.whyNotPrint(reissue.holderName(), reissue.organisationName());
    refusals.addAll(
        EditionRules.whyNotReissue(certificate, reissue, unprinted, LocalDate.now(clock)));
    return refusals;
  }
}
