package org.zhiheng.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.SizeResult;

/** Sizes one organisation a row, and holds no more than a row in memory. */
final class SizeBatch {

  private final SizeColumns columns;
  private final SizeWords words;
  private final CsvWriter out;

  SizeBatch(SizeColumns columns, SizeWords words, CsvWriter out) {
    this.columns = columns;
    this.words = words;
    this.out = out;
  }

  /** Writes a row for each row; tells whether every one could be sized. */
  boolean run(CsvReader in) throws IOException {
    out.write("id", "size", "tier", "reason");
    boolean allSized = true;
    for (List<String> row = in.read(); row != null; row = in.read()) {
      allSized &= size(row);
    }
    return allSized;
  }

  private boolean size(List<String> row) {
    String id = columns.cell(row, SizeColumns.ID);
    if (row.size() > columns.count()) {
      return fail(id, words.tooManyCells(row, columns.count()));
    }
    SizeInput input = columns.input(row);
    List<Refusal> refusals = input.whyNot();
    if (!refusals.isEmpty()) {
      return fail(
          id,
          refusals.stream().map(each -> words.of(each, input)).collect(Collectors.joining("; ")));
    }
    SizeResult result = input.result();
    String tier = input.parsedIndustry().tier().name();
    out.write(id, result.size().name(), tier, words.of(result));
    return true;
  }

  private boolean fail(String id, String error) {
    out.write(id, "", "", "ERROR:" + error);
    return false;
  }
}
