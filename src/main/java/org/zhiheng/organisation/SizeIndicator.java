package org.zhiheng.organisation;

import java.util.Locale;
import org.zhiheng.kernel.Worded;

/** A figure of an organisation that the size method looks at. */
public enum SizeIndicator implements Worded {
  /** 从业人员: people at work at the end of the year. */
  STAFF(Unit.PERSON),
  /** 营业收入 of the year. */
  REVENUE(Unit.TEN_THOUSAND_YUAN),
  /** 资产总额 at the end of the year. */
  ASSETS(Unit.TEN_THOUSAND_YUAN);

  private final Unit unit;

  SizeIndicator(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  /** The name of its field in forms and of its column in files. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
