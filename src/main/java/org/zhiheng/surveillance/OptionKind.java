package org.zhiheng.surveillance;

import java.util.List;
import org.zhiheng.kernel.Worded;

/** What the holder of a certificate may want to do with it, by the clauses of chapter 9. */
public enum OptionKind implements Worded {
  /** 9.4: to be evaluated anew before it ends. */
  RENEWAL("9.4", "C5 C6"),
  /** 9.7: to be evaluated anew for a higher grade. */
  UPGRADE("9.7", "C10"),
  /** 9.6: to be evaluated anew after it ended or was taken away. */
  REINSTATEMENT("9.6", "C8 C9"),
  /** 9.5: to go to another evaluation body. */
  TRANSFER("9.5", "C7"),
  /** To have another employer, which the paper is to name. */
  EMPLOYER("9.1", "C11");

  private final String clause;
  private final String readings;

  OptionKind(String clause, String readings) {
    this.clause = clause;
    this.readings = readings;
  }

  /** The clause that it stands on. */
  public String clause() {
    return clause;
  }

  /** The recorded readings that decide it. */
  public List<String> readings() {
    return List.of(readings.split(" ", -1));
  }
}
