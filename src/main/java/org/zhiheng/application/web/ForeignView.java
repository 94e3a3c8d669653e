package org.zhiheng.application.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.review.ForeignLook;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The certificate of another body that an application names, as its applicant works on it.
 *
 * @param named null while there is none
 * @param look what an officer found about it; null before
 * @param mayChange whether the file is the applicant's to change
 */
public record ForeignView(
    Dossier dossier,
    Scheme scheme,
    @Nullable ForeignCertificate named,
    @Nullable ForeignLook look,
    Form form,
    boolean mayChange) {}
