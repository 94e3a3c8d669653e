package org.zhiheng.evaluation.web;

import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.scheme.Scheme;

/** The applicant's file, as the team reads it. */
public record DossierView(Evaluation evaluation, Dossier dossier, Scheme scheme) {}
