package org.zhiheng.seal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The one way to write a JSON value (RFC 8785), so that its digest says what it says and not how:
 * members in order, no space, numbers as ECMAScript writes them.
 */
public final class CanonicalJson {

  /** Beyond these powers of ten ECMAScript writes an exponent. */
  private static final int MOST_DIGITS = 21;

  private static final int MOST_ZEROS = -6;

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException for what RFC 8785 has no form for: a number that no double
   *     holds exactly as it is written, half of a surrogate pair
   */
  public static String of(JsonNode value) {
    CanonicalJson canonical = new CanonicalJson();
    canonical.write(value);
    return canonical.text.toString();
  }

  /** Whether a number keeps its value when it is written so. */
  public static boolean holds(BigDecimal number) {
    double nearest = number.doubleValue();
    return Double.isFinite(nearest)
        && new BigDecimal(Double.toString(nearest)).compareTo(number) == 0;
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> object(value);
      case ARRAY -> array(value);
      case STRING -> string(value.stringValue());
      case NUMBER -> text.append(number(value.decimalValue()));
      case BOOLEAN -> text.append(value.booleanValue());
      case NULL -> text.append("null");
      default -> throw new IllegalArgumentException("no JSON value: " + value.getNodeType());
    }
  }

  private void object(JsonNode value) {
    text.append('{');
    Iterator<Map.Entry<String, JsonNode>> members =
        value.properties().stream().sorted(Comparator.comparing(Map.Entry::getKey)).iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      string(member.getKey());
      text.append(':');
      write(member.getValue());
      if (members.hasNext()) {
        text.append(',');
      }
    }
    text.append('}');
  }

  private void array(JsonNode value) {
    text.append('[');
    for (int at = 0; at < value.size(); at++) {
      if (at > 0) {
        text.append(',');
      }
      write(value.get(at));
    }
    text.append(']');
  }

  private void string(String value) {
    text.append('"');
    value
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"', '\\' -> text.append('\\').appendCodePoint(point);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> other(point);
              }
            });
    text.append('"');
  }

  private void other(int point) {
    if (point < ' ') {
      text.append(String.format("\\u%04x", point));
    } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw new IllegalArgumentException("half of a surrogate pair");
    } else {
      text.appendCodePoint(point);
    }
  }

  private static String number(BigDecimal value) {
    if (!holds(value)) {
      throw new IllegalArgumentException("no double holds " + value);
    }
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal plain = value.abs().stripTrailingZeros();
    String digits = plain.unscaledValue().toString();
    int point = digits.length() - plain.scale();
    return (value.signum() < 0 ? "-" : "") + written(digits, point);
  }

  /**
   * As Number.toString of ECMAScript.
   *
   * @param point how many digits stand before the decimal point; none or negative for zeros after
   *     it
   */
  private static String written(String digits, int point) {
    if (point > MOST_DIGITS || point <= MOST_ZEROS) {
      int exponent = point - 1;
      String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
      return digits.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return digits.length() <= point
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
