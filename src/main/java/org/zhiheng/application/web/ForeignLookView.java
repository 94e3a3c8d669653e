package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.review.ForeignStanding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * An officer's look at a certificate of another body.
 *
 * @param standing what is looked at
 * @param whyNot what speaks against looking now
 */
public record ForeignLookView(
    Dossier dossier, Scheme scheme, ForeignStanding standing, Form form, List<Refusal> whyNot) {}
