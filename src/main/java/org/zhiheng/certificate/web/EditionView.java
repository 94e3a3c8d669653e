package org.zhiheng.certificate.web;

import java.util.List;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * The page on which a certificate is re-issued.
 *
 * @param whyNot what speaks against any further paper; empty for a manager who may issue one
 */
public record EditionView(Certificate certificate, List<Refusal> whyNot, Form form) {

  /** What a further paper may be for. */
  public List<EditionCause> causes() {
    return EditionPages.causes();
  }
}
