package org.zhiheng.casefile.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.TakenCases;
import org.zhiheng.shell.Text;

/** A list of cases as a workbook of one sheet, with the columns of its page. */
final class CasesWorkbook {

  private static final List<String> COLUMNS =
      List.of(
          "casefile.number",
          "casefile.applicant",
          "casefile.organisation",
          "casefile.phase",
          "casefile.since",
          "casefile.due");

  private CasesWorkbook() {}

  static void write(TakenCases taken, Text words, OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, "Zhiheng", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.of("casefile.cases.title"));
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.width(column, 24);
        sheet.value(0, column, words.of(COLUMNS.get(column)));
        sheet.style(0, column).bold().set();
      }
      List<Entry> cases = taken.rows();
      for (int row = 0; row < cases.size(); row++) {
        Entry entry = cases.get(row);
        write(
            sheet,
            row + 1,
            entry.number(),
            entry.applicantName(),
            entry.organisationName(),
            words.of(entry.phase()),
            words.day(entry.since()),
            words.date(entry.dueOn()));
      }
      if (taken.more()) {
        write(sheet, cases.size() + 1, words.of("casefile.cases.cut", cases.size()));
      }
    }
  }

  /** As text, which no spreadsheet takes for a formula. */
  private static void write(Worksheet sheet, int row, @Nullable String... cells) {
    for (int column = 0; column < cells.length; column++) {
      String cell = cells[column];
      if (cell != null && !cell.isEmpty()) {
        sheet.value(row, column, cell);
      }
    }
  }
}
