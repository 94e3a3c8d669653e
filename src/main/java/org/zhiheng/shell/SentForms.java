package org.zhiheng.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what is kept of forms when nobody can come back to it. */
@Component
public class SentForms {

  /** A form that still lies open in some window after that is read anew before it is sent. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final OnceStore sent;
  private final DraftStore drafts;
  private final Clock clock;

  SentForms(OnceStore sent, DraftStore drafts, Clock clock) {
    this.sent = sent;
    this.drafts = drafts;
    this.clock = clock;
  }

  public void purge() {
    Instant now = clock.instant();
    sent.purge(now.minus(KEPT));
    drafts.purge(now.minus(Drafts.KEPT));
  }
}
