package org.zhiheng.application.web;

import org.zhiheng.application.Dossier;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The evidence of a file, with the form for another piece.
 *
 * @param open whether the file is the applicant's to change
 */
public record EvidenceView(Dossier dossier, Scheme scheme, Form form, boolean open) {}
