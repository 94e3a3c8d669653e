package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.RequirementCheck;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.CheckItem;
import org.zhiheng.shell.Form;

/**
 * The applicant's own file: what is asked, how far each part is, what comes next.
 *
 * @param prerequisites of 5.1, as they stand today
 * @param kind of application that the file makes today
 * @param missing before it may be submitted; empty when nothing is
 */
public record OverviewView(
    Dossier dossier,
    Scheme scheme,
    List<CheckItem> parts,
    List<RequirementCheck> prerequisites,
    ApplicationKind kind,
    List<Refusal> missing,
    boolean mayWithdraw,
    Form withdrawal) {}
