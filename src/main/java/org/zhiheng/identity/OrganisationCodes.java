package org.zhiheng.identity;

import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * Reads the code of the organisation that an account belongs to; the module that knows such codes
 * implements it.
 */
public interface OrganisationCodes {

  /** What speaks against a code as it was typed. */
  List<Refusal> whyNot(String typed);

  /** A code that nothing speaks against, in the form in which codes are compared. */
  String plain(String typed);
}
