package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Finding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The formal review of one file.
 *
 * @param findings of the machine about 5.1 and 8.1, as of the submission
 * @param whyNot what speaks against each way to end it
 */
public record ReviewView(
    Dossier dossier, Scheme scheme, List<Finding> findings, WhyNot whyNot, Forms forms) {

  /** What speaks against each way to end it; empty where the way is open. */
  public record WhyNot(
      List<Refusal> accept,
      List<Refusal> giveBack,
      List<Refusal> refuse,
      List<Refusal> deemWithdrawn) {}

  /** One form for each way to end it. */
  public record Forms(Form accept, Form giveBack, Form refuse, Form deemWithdrawn) {}
}
