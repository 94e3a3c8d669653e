package org.zhiheng.kernel;

import java.util.List;

/**
 * Tells whether a text can be printed on the papers that come out at the end, so that nobody learns
 * it after the decision: asked where the text is typed, where it is handed in, and before a panel
 * is convened. The module that draws the papers declares such a bean.
 */
public interface PaperText {

  /** Where the text stands. */
  enum Place {
    HOLDER,
    ORGANISATION
  }

  /** What keeps a text from being printed there: a character without glyph, or no room. */
  List<Refusal> whyNotPrint(Place place, String text);
}
