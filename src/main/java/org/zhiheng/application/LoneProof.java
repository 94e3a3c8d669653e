package org.zhiheng.application;

import java.util.List;
import org.zhiheng.scheme.Row;

/**
 * A file on which alone many claims of full points rest.
 *
 * @param title of the evidence, in the applicant's words
 * @param rows that are claimed in full and have no other evidence
 */
public record LoneProof(String title, List<Row> rows) {

  public LoneProof {
    rows = List.copyOf(rows);
  }
}
