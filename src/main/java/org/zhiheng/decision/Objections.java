package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.decision.Objection.Answer;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;

/**
 * Objections as those whom they concern meet them (P11): whoever was evaluated reads what is
 * objected to and answers it, without learning who objects; who objects is told what came of it.
 */
@Service
@Transactional
public class Objections {

  private final DecisionStore decisions;
  private final ObjectionStore store;
  private final Matters matters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Objections(
      DecisionStore decisions,
      ObjectionStore store,
      Matters matters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.store = store;
    this.matters = matters;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was objected to in a case, without who did.
   *
   * @throws NotFound for everybody but whoever was evaluated, and where there is none
   */
  @Transactional(readOnly = true)
  public List<Objection> against(CaseId id, Actor reader) {
    return decisions
        .find(id)
        .filter(it -> reader.is(it.heading().person()))
        .map(it -> store.ofCase(id).stream().map(Objections::withoutObjector).toList())
        .filter(all -> !all.isEmpty())
        .orElseThrow(() -> new NotFound(id));
  }

  /** Whoever was evaluated says what is to be said against an objection, once and in time. */
  public void answer(CaseId id, UUID objection, String text, Actor by) {
    if (decisions.lock(id).filter(it -> by.is(it.heading().person())).isEmpty()) {
      throw new NotFound(id);
    }
    Objection asked = find(id, objection);
    Refused.unlessEmpty(PublicNoticeRules.whyNotAnswer(asked, text, today()));
    Instant now = clock.instant();
    store.answer(objection, new Answer(text.strip(), by.id(), now));
    events.publishEvent(new DecisionEvents.ObjectionAnswered(id, objection, by.id(), now));
  }

  /** Notes that whoever objects was told what came of it, by the way they can be reached. */
  public void tell(CaseId id, UUID objection, LocalDate on, Actor by) {
    Refused.unlessEmpty(PublicNoticeRules.whyNotHandle(by, matters.conflicts(id, by.id())));
    if (decisions.lock(id).isEmpty()) {
      throw new NotFound(id);
    }
    Objection settled = find(id, objection);
    Refused.unlessEmpty(PublicNoticeRules.whyNotTell(settled, on, today()));
    Instant now = clock.instant();
    store.tell(objection, on, by.id(), now);
    events.publishEvent(new DecisionEvents.ObjectorTold(id, objection, on, by.id(), now));
  }

  private Objection find(CaseId id, UUID objection) {
    return store.ofCase(id).stream()
        .filter(each -> each.id().equals(objection))
        .findFirst()
        .orElseThrow(() -> new NotFound(objection));
  }

  private static Objection withoutObjector(Objection it) {
    return new Objection(
        it.id(),
        "",
        it.matter(),
        it.receivedOn(),
        it.answerBy(),
        it.by(),
        it.recorder(),
        it.at(),
        it.answer(),
        it.agreed().stream().toList(),
        it.settled(),
        null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
