package org.zhiheng.casefile.web;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.YearOverview;
import org.zhiheng.shell.Text;

/** The yearly overview as a workbook of one sheet; what is not told is told as not told. */
final class YearWorkbook {

  private final YearOverview overview;
  private final Text words;
  private int row;

  YearWorkbook(YearOverview overview, Text words) {
    this.overview = overview;
    this.words = words;
  }

  void write(OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, "Zhiheng", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(String.valueOf(overview.year()));
      sheet.width(0, 48);
      head(sheet, words.of("casefile.year.title", overview.year()));
      for (YearOverview.Group group : overview.groups()) {
        row++;
        head(sheet, words.of(group.key()));
        for (YearOverview.Figure figure : group.figures()) {
          sheet.value(row, 0, figure.isWorded() ? words.of(figure.key()) : figure.key());
          number(sheet, 1, figure.count());
          row++;
        }
      }
      spans(sheet);
      row++;
      sheet.value(row, 0, words.of("casefile.year.few.help"));
    }
  }

  private void spans(Worksheet sheet) {
    row++;
    sheet.value(row, 1, words.of("casefile.year.cases"));
    sheet.value(row, 2, words.of("casefile.year.median"));
    sheet.value(row, 3, words.of("casefile.year.longest"));
    head(sheet, words.of("casefile.year.spans"));
    for (YearOverview.Span span : overview.spans()) {
      sheet.value(row, 0, words.of(span.stage()));
      number(sheet, 1, span.cases());
      if (span.median() != null && span.longest() != null) {
        sheet.value(row, 2, span.median());
        sheet.value(row, 3, span.longest());
      }
      row++;
    }
  }

  private void head(Worksheet sheet, String text) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).bold().set();
    row++;
  }

  private void number(Worksheet sheet, int column, @Nullable Integer count) {
    if (count == null) {
      sheet.value(row, column, words.of("casefile.year.few"));
    } else {
      sheet.value(row, column, count);
    }
  }
}
