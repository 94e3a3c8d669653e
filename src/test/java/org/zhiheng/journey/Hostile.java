package org.zhiheng.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What no page sends: values of fields, pieces of addresses, files; drawn from one seed. */
final class Hostile {

  private static final List<String> VALUES =
      List.of(
          "",
          "abc",
          "BAD",
          "-1",
          "1E-999999999",
          "1E999999999",
          "NaN",
          "0x1F",
          "9".repeat(2000),
          "99999999999",
          "1,5",
          "0000-01-01",
          "9999-12-31",
          "2026-02-30",
          "20260101",
          "2026-13",
          "x".repeat(70_000),
          "字".repeat(4001),
          "张\u0000三",
          "张\u200B三",
          "\u202E fdp.exe",
          "\u200D\uFE0F\u3164",
          "\uD842\uDFB7田",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "\uD842",
          "e\u0301".repeat(300),
          "a\r\n2026-11-27 00:00:00 ERROR x",
          "\u2028\u0085\u000B",
          "'; --",
          "<script>alert(1)</script>",
          "${7*7}",
          "../../etc/passwd",
          "//evil.example/",
          "{0}",
          "%s%n",
          "\\u0000",
          "true",
          "１２．５",
          "٣",
          "·・•",
          "（）",
          "!!!",
          "0198f000-0000-7000-8000-000000000000",
          "0198f000-0000-7000-8000-00000000000",
          "not-a-uuid",
          "1-1-1-1-1",
          "%00",
          "null",
          "\u2FBC\u660E",
          "ZH260001230",
          "a@b",
          "=1+1",
          "on");

  private static final List<String> ADDRESSES =
      List.of(
          "%D1%DD%CA%BE",
          "%00",
          "%0A",
          "%0D%0Ax",
          "..%2f",
          "%2e%2e",
          "%E2%80%8B",
          "%EF%BC%81",
          "%F0%A0%AE%B7",
          "%5C",
          "%3B",
          ";x=1",
          "abc",
          "-1",
          "1-1-1-1-1",
          "99999999999999999999",
          "%25",
          "a".repeat(900),
          "0198f000-0000-7000-8000-000000000000");

  private static final List<String> FILES =
      List.of(
          "",
          "%PDF-1.4",
          "PK\u0003\u0004",
          "\u0000\u0001",
          "MZ",
          "%PDF-1.7\n%%EOF",
          "login,name\n甲,\"",
          "\u00FF\u00FEa",
          "login;name;roles\n甲;乙;丙\n");

  private static final List<String> NAMES =
      List.of("a.pdf", "", "x".repeat(400), "../../a.csv", "a.xlsx", "CON", "\u202Efdp.exe");

  private final Random random;

  Hostile(long seed) {
    random = new Random(seed);
  }

  String value() {
    return one(VALUES);
  }

  String address() {
    return one(ADDRESSES);
  }

  String fileName() {
    return one(NAMES);
  }

  byte[] file() {
    return one(FILES).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A form as it came, with one of its fields spoilt, and what was empty filled in. */
  Map<String, String> with(Map<String, String> came, String spoilt) {
    var sent = filled(came);
    sent.put(spoilt, value());
    return sent;
  }

  /** A form with some of its fields spoilt, so that what is sent gets behind the first check. */
  Map<String, String> some(Map<String, String> came) {
    var sent = filled(came);
    came.keySet().stream().filter(_ -> oneIn(3)).forEach(name -> sent.put(name, value()));
    return sent;
  }

  /** What a willing person would have written where nothing stands. */
  private Map<String, String> filled(Map<String, String> came) {
    var sent = new LinkedHashMap<>(came);
    sent.replaceAll(
        (name, value) ->
            value.isEmpty() && !oneIn(4)
                ? one(List.of("演示说明", "演示说明", "2026-03-02", "1", "yes", "演示一号"))
                : value);
    return sent;
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  <T> List<T> shuffled(List<T> all) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
