package org.zhiheng.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The shipped scheme as text, to be spoilt in one place at a time. */
public record SchemeText(String text) {

  public static SchemeText shipped() {
    try (InputStream in = Scheme.class.getResourceAsStream("/scheme/db32t4570-2023.yaml")) {
      return new SchemeText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence, which must be there. */
  public SchemeText with(String old, String replacement) {
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException("not in the scheme: " + old);
    }
    return new SchemeText(text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** Decides an interpretation otherwise. */
  public SchemeText reading(Reading chosen) {
    Pattern item =
        Pattern.compile(
            "(  - id: "
                + chosen.interpretation()
                + "\n(?:    .*\n)*?    reading: )\\w+(\n    alternatives: )\\[.*]");
    String changed = item.matcher(text).replaceFirst("$1" + chosen + "$2[]");
    if (changed.equals(text)) {
      throw new IllegalArgumentException("not decided by the scheme: " + chosen);
    }
    return new SchemeText(changed);
  }

  public Scheme load() {
    try {
      return SchemeLoader.load("db32t4570-2023.yaml", new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
