package org.zhiheng.appeal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.WorkingDays;

/**
 * Appeals against what the body decided on a person: made, added to and taken back by that person.
 *
 * <p>Verbs throw {@link NotFound} for what the actor may not see, {@link Refused} with what speaks
 * against them, and {@link org.zhiheng.kernel.Stale} when somebody else was faster.
 */
@Service
@Transactional
public class Appeals {

  private final AppealStore store;
  private final AppealFileStore files;
  private final AppealListStore lists;
  private final AppealAccess access;
  private final Acts acts;
  private final Documents documents;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appeals(
      AppealStore store,
      AppealFileStore files,
      AppealListStore lists,
      AppealAccess access,
      Acts acts,
      Documents documents,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.lists = lists;
    this.access = access;
    this.acts = acts;
    this.documents = documents;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  // --- reading

  /**
   * The acts of a case that can be appealed against, the last one first, for the person on whom
   * they were done; empty for anybody else, and where there is none.
   */
  @Transactional(readOnly = true)
  public List<AppealableAct> appealable(CaseId id, Actor by) {
    return acts.of(id).stream()
        .filter(it -> by.is(it.person()))
        .map(it -> appealable(it, by))
        .toList();
  }

  private AppealableAct appealable(AppealedAct act, Actor by) {
    LocalDate until = until(act, null);
    return new AppealableAct(
        act,
        until,
        AppealRules.whyNotLodge(act, by, null, until, store.against(act), LocalDate.now(clock)));
  }

  /**
   * An appeal for a reader.
   *
   * @throws NotFound for those who may not see it
   */
  @Transactional(readOnly = true)
  public Appeal find(UUID id, Actor reader) {
    return store
        .find(id)
        .filter(appeal -> access.mayRead(appeal, reader))
        .orElseThrow(() -> new NotFound(id));
  }

  /** One, for a caller who knows that its reader may see it. */
  @Transactional(readOnly = true)
  public Appeal findTrusted(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** The last appeal in a case, as far as the reader may see it. */
  @Transactional(readOnly = true)
  public Optional<Appeal> ofCase(CaseId id, Actor reader) {
    return store.of(id).stream().findFirst().filter(appeal -> access.mayRead(appeal, reader));
  }

  /** The files of an appeal, for a caller who has read it for its reader. */
  @Transactional(readOnly = true)
  public List<DocumentId> trustedFiles(Appeal appeal) {
    return files.of(appeal.id());
  }

  /** The reader's own, and for staff those to which nothing ties them; the last one first. */
  @Transactional(readOnly = true)
  public Slice<Appeal> list(AppealQuery query, Actor reader) {
    return lists.list(query, reader, reader.isStaff());
  }

  /** What a person appeals against and is not decided yet, the last one first. */
  @Transactional(readOnly = true)
  public List<Appeal> running(Actor appellant) {
    return lists.open(appellant.person());
  }

  // --- the appellant

  /**
   * 9.8: makes an appeal against an act that stands in a case.
   *
   * @param reference which act; null for the last one
   * @param receivedOn when the written decision came, where that was later; else null
   */
  public Appeal lodge(
      CaseId id,
      @Nullable String reference,
      String grounds,
      @Nullable LocalDate receivedOn,
      Actor by) {
    AppealedAct act =
        acts.of(id, reference)
            .orElseThrow(() -> new Refused(List.of(AppealRefusal.NOTHING_TO_APPEAL.because())));
    LocalDate today = LocalDate.now(clock);
    LocalDate until = until(act, receivedOn);
    var refusals =
        new ArrayList<>(
            AppealRules.whyNotLodge(act, by, receivedOn, until, store.against(act), today));
    refusals.addAll(AppealRules.whyNotSay(grounds, "grounds"));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    Appeal appeal =
        Appeal.of(
            store.nextNumber(today.getYear()),
            act,
            new Lodging(by.id(), now, receivedOn, until, grounds.strip()),
            workingDays.after(today, acts.days(act).admission()));
    store.insert(appeal);
    events.publishEvent(
        new AppealEvents.AppealLodged(
            id, appeal.id(), appeal.number(), act.kind(), appeal.dueOn(), by.id(), now));
    return appeal;
  }

  /**
   * Hands in a file with an appeal that nobody has examined yet.
   *
   * @param name as the browser sent it
   */
  public void addFile(UUID id, String name, InputStream content, Actor by) {
    Appeal appeal = locked(id, by);
    List<DocumentId> beside = files.of(id);
    Refused.unlessEmpty(AppealRules.whyNotAdd(appeal, beside.size(), by));
    files.add(id, documents.store(name, content, by, beside).id());
  }

  /** Takes an appeal back. */
  public void withdraw(UUID id, int version, Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    Refused.unlessEmpty(AppealRules.whyNotWithdraw(appeal, by));
    store.update(appeal.withdrawn());
    events.publishEvent(
        new AppealEvents.AppealWithdrawn(appeal.caseId(), id, by.id(), clock.instant()));
  }

  /** What speaks against handing in another file, for a page that offers it. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotAdd(Appeal appeal, Actor by) {
    return AppealRules.whyNotAdd(appeal, files.of(appeal.id()).size(), by);
  }

  private LocalDate until(AppealedAct act, @Nullable LocalDate receivedOn) {
    return AppealRules.until(
        act.on(), receivedOn, store.firstUntil(act), acts.days(act), workingDays);
  }

  private Appeal locked(UUID id, Actor by) {
    return store
        .lock(id)
        .filter(appeal -> access.mayRead(appeal, by))
        .orElseThrow(() -> new NotFound(id));
  }
}
