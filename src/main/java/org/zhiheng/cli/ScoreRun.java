package org.zhiheng.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Scoring;

/** From lines of coefficients to lines of results; holds one line at a time. */
final class ScoreRun {

  private static final int LINES_BETWEEN_CHECKS = 1000;

  private final Scheme scheme;
  private final ResultWriter results;

  ScoreRun(Scheme scheme, ResultWriter results) {
    this.scheme = scheme;
    this.results = results;
  }

  /** Scores what comes in; says whether every line was scored. */
  boolean run(InputStream in, PrintStream out) throws IOException {
    Lines lines = new Lines(in);
    SheetReader sheets = new SheetReader(scheme, header(lines));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(results.header());
    boolean complete = true;
    long count = 0;
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.text().isBlank()) {
        complete &= score(sheets.read(line), writer);
        count++;
      }
      // whoever reads us may be waiting for this line, or may have gone
      if (!lines.ready() || count % LINES_BETWEEN_CHECKS == 0) {
        writer.flush();
        if (out.checkError()) {
          return false;
        }
      }
    }
    writer.flush();
    return complete && !out.checkError();
  }

  private boolean score(Sheet sheet, Writer writer) throws IOException {
    if (!sheet.errors().isEmpty()) {
      writer.write(results.errors(sheet.id(), sheet.errors()));
      return false;
    }
    Marks marks = Marks.of(scheme, sheet.coefficients());
    writer.write(results.result(sheet.id(), Scoring.score(scheme, marks)));
    return true;
  }

  private static Lines.Line header(Lines lines) throws IOException {
    Lines.@Nullable Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      throw new CommandProblem("输入是空的", "the input is empty");
    }
    return line;
  }
}
