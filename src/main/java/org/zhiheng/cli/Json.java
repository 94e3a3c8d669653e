package org.zhiheng.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers and flags as JSON on one line. */
final class Json {

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String of(@Nullable Object value) {
    Json json = new Json();
    json.write(value);
    return json.text.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> text.append("null");
      case Boolean flag -> text.append(flag);
      case BigDecimal number -> text.append(plain(number));
      case String string -> string(string);
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void list(List<?> list) {
    text.append('[');
    String between = "";
    for (Object item : list) {
      text.append(between);
      write(item);
      between = ",";
    }
    text.append(']');
  }

  private void map(Map<?, ?> map) {
    text.append('{');
    String between = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(between);
      string(String.valueOf(entry.getKey()));
      text.append(':');
      write(entry.getValue());
      between = ",";
    }
    text.append('}');
  }

  private void string(String string) {
    text.append('"');
    string.chars().forEach(c -> character((char) c));
    text.append('"');
  }

  private void character(char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c < ' ' || c == 0x7F) {
      text.append(String.format("\\u%04x", (int) c));
    } else {
      text.append(c);
    }
  }
}
