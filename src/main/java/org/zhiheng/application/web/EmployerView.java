package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The change of the applicant's employer.
 *
 * @param own whether the reader is the applicant
 * @param whyNotTell what speaks against telling one now
 * @param whyNotEnd what speaks against ending the case because nobody recommended
 * @param unspoken whether nobody can sign in who speaks for the new organisation
 * @param words that an organisation is looked for by
 * @param found the organisations that they find
 */
public record EmployerView(
    Dossier dossier,
    Scheme scheme,
    boolean own,
    List<Refusal> whyNotTell,
    List<Refusal> whyNotEnd,
    boolean unspoken,
    String words,
    List<Organisation> found,
    Form form,
    Form ending) {}
