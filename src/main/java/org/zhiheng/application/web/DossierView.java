package org.zhiheng.application.web;

import org.zhiheng.application.Dossier;
import org.zhiheng.scheme.Scheme;

/**
 * The whole file of an application.
 *
 * @param keepOff whether its reader may know whom the applicant asks to keep off
 */
public record DossierView(Dossier dossier, Scheme scheme, boolean keepOff) {}
