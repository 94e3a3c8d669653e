package org.zhiheng.drawing;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper of the body as its reader sees it, in one language; plain data, fit to be kept.
 *
 * @param body the name of the body that issues it
 * @param addressee whom it speaks to; blank where it speaks to everybody
 * @param dayText the day in words
 * @param link an address where more can be looked up, as a code to scan; blank for none
 * @param demo whether the paper must say that it has no effect
 */
public record Letter(
    String body,
    String title,
    String number,
    String addressee,
    List<Part> parts,
    LocalDate day,
    String dayText,
    String link,
    boolean demo) {

  public Letter {
    parts = List.copyOf(parts);
    if (body.isBlank() || title.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException("a letter says who writes, what it is and its number");
    }
  }

  /** What a part of the text is. */
  public enum Kind {
    TEXT,
    /** One of several things that are numbered. */
    ITEM,
    HEADING,
    /** The first row holds the names of the columns. */
    TABLE
  }

  /**
   * A part of the text.
   *
   * @param rows one row with one text, but for a table
   */
  public record Part(Kind kind, List<List<String>> rows) {

    public Part {
      rows = rows.stream().map(List::copyOf).toList();
    }

    public String text() {
      return rows.getFirst().getFirst();
    }
  }

  public static Part text(String text) {
    return new Part(Kind.TEXT, List.of(List.of(text)));
  }

  public static Part item(String text) {
    return new Part(Kind.ITEM, List.of(List.of(text)));
  }

  public static Part heading(String text) {
    return new Part(Kind.HEADING, List.of(List.of(text)));
  }

  public static Part table(List<List<String>> rows) {
    return new Part(Kind.TABLE, rows);
  }

  Imprint imprint() {
    return new Imprint(title + " " + number, body, title, number, day);
  }
}
