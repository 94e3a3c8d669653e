package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The change of the applicant's employer.
 *
 * @param own whether the reader is the applicant
 * @param whyNotTell what speaks against telling one now
 * @param whyNotEnd what speaks against ending the case because nobody recommended
 */
public record EmployerView(
    Dossier dossier,
    Scheme scheme,
    boolean own,
    List<Refusal> whyNotTell,
    List<Refusal> whyNotEnd,
    Form form,
    Form ending) {}
