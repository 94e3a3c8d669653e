package org.zhiheng.paper;

import org.zhiheng.drawing.Letter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a paper says, in both languages, as it was issued. It is kept as text, so that its digest
 * stands for it; texts and facts that change later change no paper.
 */
public record PaperContent(Letter zh, Letter en) {

  /** The number of the form in which contents are kept. */
  static final int FORM = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  String write() {
    return JSON.writeValueAsString(this);
  }

  /**
   * Reads what was kept.
   *
   * @throws IllegalStateException when a newer program wrote it
   */
  static PaperContent read(int form, String content) {
    if (form != FORM) {
      throw new IllegalStateException("form " + form + " of papers is not known to this program");
    }
    return JSON.readValue(content, PaperContent.class);
  }
}
