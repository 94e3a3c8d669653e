package org.zhiheng.surveillance.sanction;

import java.time.LocalDate;
import org.zhiheng.certificate.StateGround;

/**
 * What somebody reports (C4).
 *
 * @param subject the number of a certificate, or for an event of an organisation its credit code
 * @param source what proves it where no file does: a notice, a judgment, a report with its number;
 *     blank for none
 */
public record IncidentReport(
    StateGround kind, String subject, LocalDate happenedOn, String description, String source) {

  /** Whether it is an event of an organisation, whose holders may share its responsibility. */
  public boolean isOfOrganisation() {
    return kind == StateGround.LINKED_ACCIDENT;
  }
}
