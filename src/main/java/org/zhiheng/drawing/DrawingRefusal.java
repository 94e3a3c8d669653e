package org.zhiheng.drawing;

import org.zhiheng.kernel.Refusal;

/** Why something cannot be drawn on a paper. */
public enum DrawingRefusal implements Refusal.Reason {
  /** The fonts cannot draw a character; arguments: character, code point, the text. */
  NO_GLYPH,
  /** A text is too long for its place on the paper; argument: the text. */
  NO_ROOM
}
