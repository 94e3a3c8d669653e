package org.zhiheng.application.web;

import org.zhiheng.application.Dossier;
import org.zhiheng.scheme.Scheme;

/** The whole file, read only. */
public record DossierView(Dossier dossier, Scheme scheme) {}
