package org.zhiheng.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What must hold in the database whatever happened.
 *
 * @param code stable; also the key of its words, in the messages of the module that owns it
 * @param query finds the rows that break it
 */
record Sentence(String code, String query) {

  private static final Pattern HEAD =
      Pattern.compile("^-- ([a-z]+\\.holds\\.[A-Za-z]+)$", Pattern.MULTILINE);

  /**
   * Reads the sentences of a file: each is a line with its code as a comment, and a query.
   *
   * @throws IllegalStateException when there is none
   */
  static List<Sentence> read(String text) {
    List<MatchResult> heads = HEAD.matcher(text).results().toList();
    List<Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < heads.size(); at++) {
      int end = at + 1 < heads.size() ? heads.get(at + 1).start() : text.length();
      String query = text.substring(heads.get(at).end(), end).strip();
      sentences.add(new Sentence(heads.get(at).group(1), query.replaceFirst(";$", "")));
    }
    if (sentences.isEmpty()) {
      throw new IllegalStateException("a file of sentences without one: " + text);
    }
    return sentences;
  }
}
