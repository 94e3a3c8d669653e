package org.zhiheng.complaint;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.EmailAddress;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.SanctionRules;

/**
 * What may be sent in without an account. Only the form of numbers is looked at: whether a
 * certificate or an organisation exists here is told to nobody.
 */
public final class FilingRules {

  public static final int NAME = 60;
  public static final int ADDRESS = 100;
  public static final int SUBJECT = 60;
  public static final int PROSE = 4000;

  /** How long the link in the mail can be opened: over a weekend. */
  static final Duration LINK = Duration.ofDays(3);

  /** So many mails an address gets within a day, whoever typed it into the form. */
  static final int A_DAY = 5;

  private FilingRules() {}

  /** Whether it can be sent in at all. */
  public static List<Refusal> whyNotSend(FilingText text, Sender sender, LocalDate today) {
    var refusals = new ArrayList<>(whyNotSender(sender));
    switch (text.kind()) {
      case EVENT -> {
        IncidentReport report = report(text);
        refusals.addAll(SanctionRules.whyNotReport(report, today));
        refusals.addAll(whyNotSubject(report));
      }
      case OBJECTION ->
          DecisionRules.whyNotReason(text.description())
              .forEach(refusal -> refusals.add(refusal.at("description")));
      case COMPLAINT ->
          refusals.addAll(
              whyNotSaid(text.description(), ComplaintRefusal.NO_COMPLAINT, PROSE, "description"));
    }
    return refusals;
  }

  /**
   * What is wrong with something that has to be said in words.
   *
   * @param silence for what says nothing
   * @param most how many characters it may have
   * @param field where it was typed
   */
  static List<Refusal> whyNotSaid(String text, ComplaintRefusal silence, int most, String field) {
    var refusals = new ArrayList<Refusal>();
    if (Folding.saysNothing(text)) {
      refusals.add(silence.because().at(field));
    }
    int length = CleanText.length(text);
    if (length > most) {
      refusals.add(ComplaintRefusal.TOO_LONG.because(most, length).at(field));
    }
    return refusals;
  }

  /** What an event says, in the form of those that staff report. */
  static IncidentReport report(FilingText text) {
    return new IncidentReport(
        Objects.requireNonNull(text.ground(), "an event is of a kind"),
        text.subject(),
        Objects.requireNonNull(text.happenedOn(), "an event has a day"),
        text.description(),
        text.source());
  }

  static List<Refusal> whyNotMail(boolean served, int today) {
    if (!served) {
      return List.of(ComplaintRefusal.NO_MAIL_SERVER.because());
    }
    return today < A_DAY
        ? List.of()
        : List.of(ComplaintRefusal.SENT_TOO_OFTEN.because(A_DAY).at("address"));
  }

  /** What is wrong with how the sender is called and reached. */
  public static List<Refusal> whyNotSender(Sender sender) {
    var refusals =
        new ArrayList<>(whyNotSaid(sender.name(), ComplaintRefusal.NO_NAME, NAME, "name"));
    if (CleanText.length(sender.address()) > ADDRESS
        || !EmailAddress.isWellFormed(sender.address())) {
      refusals.add(ComplaintRefusal.ADDRESS_FORM.because().at("address"));
    }
    return refusals;
  }

  private static List<Refusal> whyNotSubject(IncidentReport report) {
    String typed = report.subject();
    if (report.isOfOrganisation()) {
      return CreditCode.whyNotParse(typed).isEmpty()
          ? List.of()
          : List.of(ComplaintRefusal.NO_CODE.because(typed).at("subject"));
    }
    return isNumber(typed)
        ? List.of()
        : List.of(ComplaintRefusal.NO_NUMBER.because(typed).at("subject"));
  }

  private static boolean isNumber(String typed) {
    try {
      CertificateNumber.parse(typed);
      return true;
    } catch (Refused e) {
      return false;
    }
  }
}
