package org.zhiheng.application.web;

import java.util.List;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * Declarations, what is still missing, and the button.
 *
 * @param kind of application that the file makes today
 * @param missing empty when it may be submitted
 */
public record SubmissionView(
    Dossier dossier,
    ApplicationKind kind,
    Form declarations,
    Form submission,
    List<Refusal> missing) {}
