package org.zhiheng.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.drawing.Letter;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.Settings;
import org.zhiheng.kernel.Sha256;
import org.zhiheng.kernel.Wording;

/**
 * Issues papers, in the transaction of the act that they tell: there is no act without its paper,
 * and no number without a paper.
 */
@Component
class Issuing {

  private final PaperStore store;
  private final Bodies bodies;
  private final Settings settings;
  private final ApplicationEventPublisher events;

  Issuing(PaperStore store, Bodies bodies, Settings settings, ApplicationEventPublisher events) {
    this.store = store;
    this.bodies = bodies;
    this.settings = settings;
    this.events = events;
  }

  /**
   * The act that a paper tells.
   *
   * @param reference which act of its kind in the case; a paper is issued about it once
   */
  record Act(PaperKind kind, CaseId caseId, String reference, AccountId by, Instant at) {

    LocalDate day() {
      return ChinaTime.dayOf(at);
    }
  }

  /** Issues a paper about an act, once. */
  void issue(Act act, String addressee, LetterDraft.Writing writing) {
    if (store.isIssued(act)) {
      return;
    }
    String number = store.nextNumber(act.kind(), act.day().getYear());
    PaperContent content =
        new PaperContent(
            letter(Locale.SIMPLIFIED_CHINESE, act, number, addressee, writing),
            letter(Locale.ENGLISH, act, number, addressee, writing));
    String kept = content.write();
    String digest = Sha256.of(kept);
    store.insert(number, act, kept, digest);
    events.publishEvent(
        new PaperEvents.PaperIssued(act.caseId(), number, act.kind(), digest, act.by(), act.at()));
  }

  private Letter letter(
      Locale locale, Act act, String number, String addressee, LetterDraft.Writing writing) {
    LetterDraft draft = new LetterDraft(locale);
    writing.into(draft);
    return draft.done(body(locale), act.kind(), number, addressee, act.day(), settings.demo());
  }

  private String body(Locale locale) {
    return bodies
        .find()
        .map(body -> name(body, locale))
        .orElseGet(() -> Wording.in(locale).of("paper.body"));
  }

  private static String name(Body body, Locale locale) {
    boolean english = locale.equals(Locale.ENGLISH) && !body.nameEn().isBlank();
    return english ? body.nameEn() : body.name();
  }
}
