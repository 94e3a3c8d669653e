package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Scoring;

/** From sheets to results; holds one at a time. */
final class ScoreRun {

  private final Scheme scheme;
  private final ResultWriter words;

  ScoreRun(Scheme scheme, ResultWriter words) {
    this.scheme = scheme;
    this.words = words;
  }

  /** Scores what comes in; says whether every sheet was scored and its result written. */
  boolean run(InputStream in, PrintStream out) throws IOException {
    try (SheetReader sheets = new SheetReader(scheme, in)) {
      return run(sheets, out);
    }
  }

  private boolean run(SheetReader sheets, PrintStream out) throws IOException {
    Results results = new Results(out);
    boolean read = results.write(words.header(), true);
    boolean complete = true;
    for (ScoreInput sheet = sheets.next(); read && sheet != null; sheet = sheets.next()) {
      complete &= sheet.errors().isEmpty();
      read = results.write(result(sheet), sheets.ready());
    }
    return results.flush() && complete;
  }

  private String result(ScoreInput sheet) {
    if (!sheet.errors().isEmpty()) {
      return words.errors(sheet.id(), sheet.errors());
    }
    Marks marks = Marks.of(scheme, sheet.coefficients());
    return words.result(sheet.id(), Scoring.score(scheme, marks));
  }
}
