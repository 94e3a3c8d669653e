package org.zhiheng.scheme;

/** A line of table D.1: the lowest grade advised for a size of organisation, by industry (P12). */
public record Advice(Size size, String primary, String secondary, String tertiary) {

  /** 组织规模 as table D.1 names it. */
  public enum Size {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
  }

  /** The code of the grade advised in the first, second or third industry. */
  public String grade(int tier) {
    return switch (tier) {
      case 1 -> primary;
      case 2 -> secondary;
      case 3 -> tertiary;
      default -> throw new IllegalArgumentException("industries are 1 to 3, not " + tier);
    };
  }
}
