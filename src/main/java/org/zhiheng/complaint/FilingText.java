package org.zhiheng.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.StateGround;

/**
 * What is sent in.
 *
 * @param ground what kind of event it is; null for what is none
 * @param subject the number of a certificate, the credit code of an organisation, or the place of
 *     what is objected to in the public list; of a complaint the number of a certificate or an
 *     application, blank for none
 * @param happenedOn the day of an event; null for what is none
 * @param source what proves it, in words; blank for none
 */
public record FilingText(
    FilingKind kind,
    @Nullable StateGround ground,
    String subject,
    @Nullable LocalDate happenedOn,
    String description,
    String source) {

  public static FilingText event(
      StateGround ground, String subject, LocalDate happenedOn, String description, String source) {
    return new FilingText(FilingKind.EVENT, ground, subject, happenedOn, description, source);
  }

  /**
   * An objection.
   *
   * @param place in the public list
   */
  public static FilingText objection(String place, String description) {
    return new FilingText(FilingKind.OBJECTION, null, place, null, description, "");
  }

  /**
   * A complaint about the body.
   *
   * @param number of the certificate or the application that it is about; blank for none
   */
  public static FilingText complaint(String number, String description) {
    return new FilingText(FilingKind.COMPLAINT, null, number, null, description, "");
  }
}
