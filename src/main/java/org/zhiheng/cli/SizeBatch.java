package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.SizeResult;

/** Sizes one organisation a line; holds one at a time. */
final class SizeBatch {

  private final SizeWords words;
  private final String mark;

  /**
   * @param mark what the output begins with
   */
  SizeBatch(SizeWords words, String mark) {
    this.words = words;
    this.mark = mark;
  }

  /** Sizes what comes in; says whether every one was sized and its result written. */
  boolean run(InputStream in, PrintStream out) throws IOException {
    try (Table table = new Table(in, SizeInput.NEEDED, SizeInput.OPTIONAL)) {
      return run(table, out);
    }
  }

  private boolean run(Table table, PrintStream out) throws IOException {
    Results results = new Results(out);
    boolean read = results.write(mark + "id,size,tier,reason\n", true);
    boolean complete = true;
    for (Table.Row row = table.next(); read && row != null; row = table.next()) {
      List<String> errors = errors(row);
      complete &= errors.isEmpty();
      read = results.write(errors.isEmpty() ? size(row) : failed(row, errors), table.ready());
    }
    return results.flush() && complete;
  }

  private List<String> errors(Table.Row row) {
    String problem = row.problem();
    if (problem != null) {
      return List.of(problem);
    }
    SizeInput input = SizeInput.of(row);
    return input.whyNot().stream().map((Refusal refusal) -> words.of(refusal, input)).toList();
  }

  private String size(Table.Row row) {
    SizeInput input = SizeInput.of(row);
    SizeResult result = input.result();
    String tier = input.parsedIndustry().tier().name();
    return line(row.id(), result.size().name(), tier, words.of(result));
  }

  private static String failed(Table.Row row, List<String> errors) {
    return line(row.id(), "", "", "ERROR:" + String.join("; ", errors));
  }

  private static String line(String... fields) {
    return CsvLine.of(List.of(fields));
  }
}
