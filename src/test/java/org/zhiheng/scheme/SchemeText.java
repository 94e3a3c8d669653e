package org.zhiheng.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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

  public Scheme load() {
    try {
      return SchemeLoader.load("db32t4570-2023.yaml", new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
