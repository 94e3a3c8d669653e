package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.SizeResult;

/** Sizes one organisation a line; holds one at a time. */
final class SizeBatch {

  private final SizeWords words;

  SizeBatch(SizeWords words) {
    this.words = words;
  }

  /** Sizes what comes in; says whether every one was sized and its result written. */
  boolean run(InputStream in, PrintStream out) throws IOException {
    CsvTable table = new CsvTable(in, SizeInput.NEEDED, SizeInput.OPTIONAL);
    Results results = new Results(out);
    boolean read = results.write("id,size,tier,reason\n", true);
    boolean complete = true;
    for (CsvTable.Row row = table.next(); read && row != null; row = table.next()) {
      List<String> errors = errors(row);
      complete &= errors.isEmpty();
      read = results.write(errors.isEmpty() ? size(row) : failed(row, errors), table.ready());
    }
    return results.flush() && complete;
  }

  private List<String> errors(CsvTable.Row row) {
    String problem = row.problem();
    if (problem != null) {
      return List.of(problem);
    }
    SizeInput input = SizeInput.of(row);
    return input.whyNot().stream().map((Refusal refusal) -> words.of(refusal, input)).toList();
  }

  private String size(CsvTable.Row row) {
    SizeInput input = SizeInput.of(row);
    SizeResult result = input.result();
    String tier = input.parsedIndustry().tier().name();
    return line(row.id(), result.size().name(), tier, words.of(result));
  }

  private static String failed(CsvTable.Row row, List<String> errors) {
    return line(row.id(), "", "", "ERROR:" + String.join("; ", errors));
  }

  private static String line(String... fields) {
    return Stream.of(fields).map(Csv::quote).collect(Collectors.joining(",", "", "\n"));
  }
}
