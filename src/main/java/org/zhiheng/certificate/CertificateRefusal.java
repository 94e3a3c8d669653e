package org.zhiheng.certificate;

import org.zhiheng.kernel.Refusal;

/** Why something about a certificate may not be done. */
public enum CertificateRefusal implements Refusal.Reason {
  /** The text is no certificate number; argument: the text. */
  NUMBER_FORM,
  /** The check character disagrees with the rest; argument: the number. */
  NUMBER_CHECK,
  /** The paper's fonts cannot draw a character; arguments: character, code point, the text. */
  NO_GLYPH,
  /** A text is too long for its place on the paper; argument: the text. */
  NO_ROOM,
  /** Clause 6: nobody has entered the data of the evaluation body that the paper names. */
  NO_BODY
}
