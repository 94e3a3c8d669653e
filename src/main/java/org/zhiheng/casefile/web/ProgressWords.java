package org.zhiheng.casefile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.CaseProgress;
import org.zhiheng.shell.Progress;
import org.zhiheng.shell.Texts;

/** Tells on the pages of every module how far a case has come. */
@Component
class ProgressWords implements CaseProgress {

  private final CaseFiles caseFiles;
  private final Texts texts;
  private final Clock clock;

  ProgressWords(CaseFiles caseFiles, Texts texts, Clock clock) {
    this.caseFiles = caseFiles;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Optional<Progress> of(CaseId id, Actor reader) {
    return caseFiles
        .way(id, reader)
        .map(way -> new WayView(way, LocalDate.now(clock)).words(texts.current()));
  }
}
