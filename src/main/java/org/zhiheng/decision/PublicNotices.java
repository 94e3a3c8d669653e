package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.decision.Objection.Settlement;
import org.zhiheng.decision.Objection.View;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.WorkingDays;

/**
 * Public notice (P11, 8.4): what was granted stands in public, objections are recorded and settled,
 * and what nobody's objection holds up takes effect once the days are over.
 */
@Service
@Transactional
public class PublicNotices {

  private static final int BATCH = 1000;

  private final DecisionStore store;
  private final PublicNoticeStore notices;
  private final ObjectionStore objections;
  private final Effects effects;
  private final Matters matters;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PublicNotices(
      DecisionStore store,
      PublicNoticeStore notices,
      ObjectionStore objections,
      Effects effects,
      Matters matters,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.notices = notices;
    this.objections = objections;
    this.effects = effects;
    this.matters = matters;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The last notice of a case with its objections, for staff without a tie to the case.
   *
   * @throws NotFound for everybody else, and where there is none
   */
  @Transactional(readOnly = true)
  public PublicNotice find(CaseId id, Actor reader) {
    boolean reads = reader.isStaff();
    return notices
        .find(id)
        .filter(notice -> reads && conflicts(id, reader).isEmpty())
        .orElseThrow(() -> new NotFound(id));
  }

  /** The last notice of a case, for a caller who tells of it what is public. */
  @Transactional(readOnly = true)
  public PublicNotice findTrusted(CaseId id) {
    return notices.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** What stands in public today, for everybody; by pages. */
  @Transactional(readOnly = true)
  public Slice<PublishedLine> published(String after) {
    return notices.published(today(), Slice.place(after, Long.MAX_VALUE));
  }

  /** One line of what stands in public today; empty for what does not. */
  @Transactional(readOnly = true)
  public Optional<PublishedLine> published(long place) {
    return notices.published(today(), place + 1).rows().stream()
        .findFirst()
        .filter(line -> line.place() == place);
  }

  /** Records an objection, which stops the clock on the day on which it came in. */
  public UUID object(CaseId id, String objector, String matter, LocalDate receivedOn, Actor by) {
    Refused.unlessEmpty(PublicNoticeRules.whyNotHandle(by, conflicts(id, by)));
    return object(id, objector, matter, receivedOn, by.id(), by.person());
  }

  /**
   * Records what somebody without an account objects, for a caller to whom they have confirmed it.
   *
   * @param place of what they object to in the public list
   * @return the case it is about
   */
  public CaseId trustedObject(long place, String objector, String matter, LocalDate receivedOn) {
    CaseId id =
        notices
            .inPublic(place)
            .orElseThrow(() -> new Refused(List.of(DecisionRefusal.NOT_ON_NOTICE.because())));
    object(
        id, objector, matter, receivedOn, AccountId.SYSTEM, new PersonId(AccountId.SYSTEM.value()));
    return id;
  }

  private UUID object(
      CaseId id,
      String objector,
      String matter,
      LocalDate receivedOn,
      AccountId by,
      PersonId recorder) {
    lock(id);
    PublicNotice notice = findTrusted(id);
    Refused.unlessEmpty(
        PublicNoticeRules.whyNotObject(notice, objector, matter, receivedOn, today()));
    Instant now = clock.instant();
    var objection =
        new Objection(
            UUID.randomUUID(),
            objector.strip(),
            matter.strip(),
            receivedOn,
            workingDays.after(today(), PublicNoticeRules.ANSWER),
            by,
            recorder,
            now,
            null,
            List.of(),
            null,
            null);
    objections.insert(notice, objection);
    notices.update(notice.stop(receivedOn, workingDays));
    events.publishEvent(
        new DecisionEvents.ObjectionMade(
            id, notice.round(), objection.id(), objection.answerBy(), by, now));
    return objection.id();
  }

  /**
   * What a manager says of an objection; it is settled once two say the same. Once all are: when
   * one of them stands, the decision does not take effect; the team answers in another edition of
   * the report, and the panel votes anew. Otherwise the clock goes on.
   *
   * @return whether it is settled; else another manager has to say the same
   */
  public boolean settle(CaseId id, UUID objection, Verdict verdict, Actor by) {
    Decision before = lock(id);
    PublicNotice notice = findTrusted(id);
    Objection judged = objection(notice, objection);
    Refused.unlessEmpty(
        PublicNoticeRules.whyNotSettle(judged, by, conflicts(id, by), verdict, today()));
    Instant now = clock.instant();
    boolean agreed = judged.same(verdict.upheld(), by.person()).isPresent();
    if (!agreed) {
      objections.view(
          objection, new View(verdict.upheld(), verdict.why().strip(), by.id(), by.person(), now));
      events.publishEvent(
          new DecisionEvents.ObjectionViewed(
              id, objection, verdict.upheld(), verdict.why().strip(), judged.by(), by.id(), now));
      return false;
    }
    objections.settle(
        objection, new Settlement(verdict.upheld(), verdict.why().strip(), by.id(), now));
    goOn(before, objection, verdict.upheld(), by, now);
    return true;
  }

  private void goOn(Decision before, UUID objection, boolean upheld, Actor by, Instant now) {
    CaseId id = before.id();
    PublicNotice settled = findTrusted(id);
    boolean goesOn = settled.isSettled() && settled.upheld().isEmpty();
    PublicNotice after = goesOn ? settled.resume(today(), workingDays) : settled;
    notices.update(after);
    events.publishEvent(
        new DecisionEvents.ObjectionSettled(
            id, objection, upheld, goesOn ? after.recordedUntil(workingDays) : null, by.id(), now));
    if (settled.isSettled() && !goesOn) {
      sendBack(before, settled, by, now);
    }
  }

  /**
   * What keeps a decision that stood long enough from taking effect (C8), for people who may see
   * it.
   */
  @Transactional(readOnly = true)
  public List<Refusal> trustedWhyNotAward(CaseId id) {
    return matters.whyNotAward(id);
  }

  /** What speaks against somebody's recording an objection; empty when they may. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotHandle(CaseId id, Actor by) {
    return PublicNoticeRules.whyNotHandle(by, conflicts(id, by));
  }

  /** What speaks against somebody's settling each open objection, if they say what is needed. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Refusal>> whyNotSettle(PublicNotice notice, Actor by) {
    List<Refusal> conflicts = conflicts(notice.caseId(), by);
    return notice.objections().stream()
        .filter(Objection::isOpen)
        .collect(
            Collectors.toMap(
                Objection::id,
                each -> PublicNoticeRules.whyNotSettle(each, by, conflicts, today())));
  }

  /**
   * Objections to earlier notices of the case whose makers were not told yet what came of them, for
   * a caller whose reader may see the notice.
   */
  @Transactional(readOnly = true)
  public List<Objection> trustedUntold(PublicNotice notice) {
    if (notice.round() == 1 && notice.edition() == 1) {
      return List.of();
    }
    return objections.ofCase(notice.caseId()).stream()
        .filter(Objection::waitsToBeTold)
        .filter(each -> notice.objections().stream().noneMatch(it -> it.id().equals(each.id())))
        .toList();
  }

  /**
   * What was on notice long enough before a day and waits to take effect, the most of it that one
   * night works off.
   */
  @Transactional(readOnly = true)
  public List<CaseId> over(LocalDate day) {
    return notices.until(PublicNoticeRules.latestOver(day, workingDays), BATCH);
  }

  /**
   * Lets a decision take effect.
   *
   * @param over the day on which its notice must be over, with the days for recording
   * @throws Refused where it has not, an objection is open, or an earlier certificate of the holder
   *     is suspended or was taken meanwhile (C8)
   */
  public void takeEffect(CaseId id, LocalDate over) {
    Decision before = lock(id);
    PublicNotice notice = findTrusted(id);
    if (!notice.isOver(over, workingDays)) {
      LocalDate last = notice.recordedUntil(workingDays);
      throw new Refused(List.of(DecisionRefusal.STILL_ON_NOTICE.because(notice.until(), last)));
    }
    Refused.unlessEmpty(matters.whyNotAward(id));
    Decision after = before.takeEffect();
    store.update(after);
    notices.close(notice, today());
    effects.takeEffect(after, notice.decidedBy(), AccountId.SYSTEM, today(), clock.instant());
  }

  private void sendBack(Decision before, PublicNotice notice, Actor by, Instant at) {
    notices.close(notice, today());
    Decision after = before.objected(String.join("\n\n", notice.upheld()));
    store.update(after);
    store.close(after);
    effects.answerObjection(after, by, at);
  }

  private List<Refusal> conflicts(CaseId id, Actor by) {
    return matters.conflicts(id, by.id());
  }

  private Decision lock(CaseId id) {
    return store
        .lock(id)
        .filter(decision -> decision.stage() == DecisionStage.NOTICE)
        .orElseThrow(() -> new Refused(List.of(DecisionRefusal.NOT_ON_NOTICE.because())));
  }

  private static Objection objection(PublicNotice notice, UUID id) {
    return notice.objections().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
