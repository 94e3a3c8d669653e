package org.zhiheng.complaint.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.complaint.FilingKind;
import org.zhiheng.decision.PublishedLine;
import org.zhiheng.shell.Form;

/**
 * The public form.
 *
 * @param grounds what an event may be
 * @param line what is objected to; null for what is no objection, or no longer on notice
 * @param served whether this installation can have anything confirmed
 */
public record FilingFormView(
    FilingKind kind,
    Form form,
    List<StateGround> grounds,
    @Nullable PublishedLine line,
    boolean served,
    LocalDate today) {}
