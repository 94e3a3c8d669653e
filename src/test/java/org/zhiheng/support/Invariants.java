package org.zhiheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.zhiheng.doctor.Examination;

/** What must hold in the database whatever happened: the sentences of the doctor. */
public final class Invariants {

  private Invariants() {}

  /** Fails with the sentences that do not hold, each with the rows that break it. */
  public static void check(DataSource database) {
    assertThat(Examination.of(database)).isEmpty();
  }
}
