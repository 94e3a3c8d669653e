package org.zhiheng.body;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;

/** The register of risks to impartiality, with all their reviews (ISO/IEC 17024, 4.3.6). */
@Service
@Transactional
public class RiskRegister {

  private final RiskStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RiskRegister(RiskStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** A page of the risks as they were found last. */
  @Transactional(readOnly = true)
  public Slice<RiskReview> page(String after, Actor reader) {
    Refused.unlessEmpty(RiskRules.whyNotRead(reader));
    return store.page((int) Slice.place(after, 0));
  }

  /**
   * All reviews of a risk, the last one first.
   *
   * @throws NotFound where there is none of this number
   */
  @Transactional(readOnly = true)
  public List<RiskReview> history(int no, Actor reader) {
    Refused.unlessEmpty(RiskRules.whyNotRead(reader));
    List<RiskReview> all = store.of(no);
    if (all.isEmpty()) {
      throw new NotFound(no);
    }
    return all;
  }

  /** Enters a risk, or how it was found at a review; what was found before stays. */
  public int keep(Risk typed, Actor by) {
    Refused.unlessEmpty(RiskRules.whyNotKeep(typed, LocalDate.now(clock), by));
    boolean isNew = typed.no() == 0;
    if (!isNew && store.of(typed.no()).isEmpty()) {
      throw new NotFound(typed.no());
    }
    Risk risk =
        new Risk(
            isNew ? store.nextNo() : typed.no(),
            typed.what().strip(),
            typed.source().strip(),
            typed.likelihood(),
            typed.severity(),
            typed.measure().strip(),
            typed.owner().strip(),
            typed.reviewOn(),
            isNew ? 1 : typed.version() + 1);
    Instant now = clock.instant();
    if (!store.insert(risk, by.id(), now)) {
      throw new Stale(risk.no());
    }
    events.publishEvent(
        new BodyEvents.RiskKept(risk.no(), risk.version(), risk.level(), by.id(), now));
    return risk.no();
  }

  /** How many risks were to be looked at by today. */
  @Transactional(readOnly = true)
  int due() {
    return store.due(LocalDate.now(clock));
  }
}
