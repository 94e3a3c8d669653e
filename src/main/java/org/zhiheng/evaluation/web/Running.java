package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.zhiheng.evaluation.sheet.Sheet;
import org.zhiheng.evaluation.sheet.SheetRules;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.GroupScore;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.Scoring;

/** What a sheet comes to so far; rows that are open count nothing and fail no gate. */
public record Running(Scheme scheme, Sheet sheet, Result result) {

  static Running of(Scheme scheme, Sheet sheet) {
    var marks = new HashMap<String, BigDecimal>();
    for (Row row : scheme.rows()) {
      BigDecimal value = sheet.row(row.id()).coefficient();
      if (value != null) {
        marks.put(row.id(), value);
      }
    }
    return new Running(scheme, sheet, Scoring.score(scheme, Marks.soFar(scheme, marks)));
  }

  public boolean complete(Row row) {
    return SheetRules.whyNotComplete(scheme, row, sheet.row(row.id())).isEmpty();
  }

  /** Rows that still lack a value, or the reason that their value asks for. */
  public List<Row> open() {
    return scheme.rows().stream().filter(row -> !complete(row)).toList();
  }

  public boolean complete() {
    return open().isEmpty();
  }

  public int completeRows() {
    return scheme.rows().size() - open().size();
  }

  /** Whether every row of a group has a value, so that its gate tells something. */
  public boolean valued(GroupScore group) {
    return group.group().rows().stream().allMatch(row -> sheet.row(row.id()).coefficient() != null);
  }

  /** Gates of table C.1 that the sheet fails for certain. */
  public List<GroupScore> failed() {
    return result.groups().stream().filter(each -> valued(each) && !each.passed()).toList();
  }
}
