package org.zhiheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of one line by RFC 4180; a field ends with its line. */
final class Csv {

  private final String line;
  private final List<String> fields = new ArrayList<>();
  private @Nullable String broken;
  private int at;

  private Csv(String line) {
    this.line = line;
  }

  /**
   * @param broken the text from the field on whose quotes are not well formed, or null
   */
  record Fields(List<String> values, @Nullable String broken) {}

  static Fields parse(String line) {
    Csv csv = new Csv(line);
    do {
      csv.field();
    } while (csv.broken == null && csv.at++ < line.length());
    return new Fields(csv.fields, csv.broken);
  }

  /** The field as it is written: quoted where it must be. */
  static String quote(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private void field() {
    if (at < line.length() && line.charAt(at) == '"') {
      quoted();
      return;
    }
    int comma = line.indexOf(',', at);
    int end = comma < 0 ? line.length() : comma;
    fields.add(line.substring(at, end));
    at = end;
  }

  private void quoted() {
    int start = at++;
    StringBuilder text = new StringBuilder();
    for (; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c != '"') {
        text.append(c);
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        text.append(line.charAt(at++));
      } else {
        close(start, text.toString());
        return;
      }
    }
    broken = line.substring(start);
  }

  private void close(int start, String text) {
    at++;
    if (at < line.length() && line.charAt(at) != ',') {
      broken = line.substring(start);
    } else {
      fields.add(text);
    }
  }
}
