package org.zhiheng.surveillance.sanction.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.shell.Form;

/**
 * The form in which an event is reported.
 *
 * @param own whether a holder reports what befell the own certificate or organisation
 */
public record IncidentNewView(Form form, List<StateGround> kinds, LocalDate today, boolean own) {}
