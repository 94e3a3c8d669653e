package org.zhiheng.doctor;

import java.util.List;
import javax.sql.DataSource;

/** The doctor's look at a database, for tests that have nothing else. */
public final class Examination {

  private Examination() {}

  /** The sentences that do not hold. */
  public static List<Breach> of(DataSource database) {
    return Doctor.examine(new SentenceStore(database));
  }
}
