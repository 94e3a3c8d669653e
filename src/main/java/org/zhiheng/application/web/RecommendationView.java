package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The recommendation, as the applicant asks for it or as the organisation signs it.
 *
 * @param applicant whether the reader is the applicant
 * @param whyNot what speaks against asking, or against signing
 */
public record RecommendationView(
    Dossier dossier, Scheme scheme, Form form, boolean applicant, List<Refusal> whyNot) {}
