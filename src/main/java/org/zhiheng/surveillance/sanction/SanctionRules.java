package org.zhiheng.surveillance.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/**
 * Clause 9.3 with C3 and C4: who reports, sorts, is heard, proposes and decides, and when. That it
 * takes three people is said here for people, and once more where a certificate is moved.
 */
public final class SanctionRules {

  /** What fits into a description, an answer or a reason. */
  public static final int PROSE = 4000;

  /** What fits into a number, a code or a name. */
  public static final int LINE = 100;

  /** So many files come with a report or an answer. */
  public static final int FILES = 5;

  private SanctionRules() {}

  /** Who may report at all, and whether what is reported is an event that has happened. */
  public static List<Refusal> whyNotReport(IncidentReport report, LocalDate today, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.handlesCases() && !by.is(Role.APPLICANT)) {
      refusals.add(SanctionRefusal.NOT_A_REPORTER.because(by.name()));
    }
    refusals.addAll(whyNotReport(report, today));
    return refusals;
  }

  /** Whether what anybody reports is an event that has happened. */
  public static List<Refusal> whyNotReport(IncidentReport report, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (!report.kind().isEvent()) {
      refusals.add(SanctionRefusal.NO_EVENT.because(report.kind()).at("kind"));
    }
    if (Folding.saysNothing(report.description())) {
      refusals.add(SanctionRefusal.NO_DESCRIPTION.because().at("description"));
    }
    refusals.addAll(whyNotFits(report.description(), "description"));
    refusals.addAll(whyNotFits(report.source(), "source"));
    if (report.happenedOn().isAfter(today)) {
      refusals.add(SanctionRefusal.DAY_AHEAD.because(report.happenedOn()).at("happenedOn"));
    }
    return refusals;
  }

  /** Staff sort, once; never what they reported themselves. */
  public static List<Refusal> whyNotSort(Incident incident, Actor by) {
    var refusals = new ArrayList<>(whyNotStaff(by));
    refusals.addAll(whyNotOther(incident.reporter(), by));
    if (incident.state() != IncidentState.RECEIVED) {
      refusals.add(SanctionRefusal.SORTED.because(incident.state()));
    }
    return refusals;
  }

  /** The same, with the reason that it takes. */
  public static List<Refusal> whyNotSort(Incident incident, String reason, Actor by) {
    var refusals = new ArrayList<>(whyNotSort(incident, by));
    refusals.addAll(whyNotReason(reason));
    return refusals;
  }

  /**
   * 9.3: an event counts that happened while the holder had a valid certificate. Dishonesty counts
   * from before as well: a certificate may have been got by it.
   */
  public static boolean isWithin(IncidentReport report, boolean validThen) {
    return validThen || report.kind() == StateGround.DISHONESTY;
  }

  /** C4: an event that nothing proves is not taken up, so that the holder is heard on the proof. */
  public static List<Refusal> whyNotProved(Incident incident, String source) {
    var refusals = new ArrayList<>(whyNotFits(source, "source"));
    if (!incident.isProved() && Folding.saysNothing(source)) {
      refusals.add(SanctionRefusal.NO_EVIDENCE.because().at("source"));
    }
    return refusals;
  }

  /**
   * Whether a holder shares the responsibility for the organisation's event is answered once, and
   * by nobody who reported it.
   */
  public static List<Refusal> whyNotLink(
      Proceeding proceeding, PersonId reporter, String reason, Actor by) {
    var refusals = new ArrayList<>(whyNotStaff(by));
    refusals.addAll(whyNotOther(reporter, by));
    if (proceeding.state() != ProceedingState.LINKING) {
      refusals.add(SanctionRefusal.LINKED_ALREADY.because());
    }
    refusals.addAll(whyNotReason(reason));
    return refusals;
  }

  /** C4: the holder says something to it, once, as long as there is time. */
  public static List<Refusal> whyNotAnswer(
      Proceeding proceeding, PersonId holder, String answer, LocalDate today, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(holder)) {
      refusals.add(SanctionRefusal.NOT_THE_HOLDER.because(by.name()));
    }
    LocalDate last = proceeding.answerBy();
    if (proceeding.isAnswered()) {
      refusals.add(SanctionRefusal.ANSWERED.because());
    } else if (last == null || !proceeding.state().isOpen()) {
      refusals.add(SanctionRefusal.NO_HEARING.because(proceeding.state()));
    } else if (today.isAfter(last)) {
      refusals.add(SanctionRefusal.TOO_LATE.because(last));
    }
    if (Folding.saysNothing(answer)) {
      refusals.add(SanctionRefusal.NO_ANSWER.because().at("answer"));
    }
    refusals.addAll(whyNotFits(answer, "answer"));
    return refusals;
  }

  /**
   * Whether somebody may propose anything.
   *
   * @param reporter of the event
   * @param open what is proposed already; null for nothing
   * @param conflicts what speaks against the actor's handling the certificate
   */
  public static List<Refusal> whyNotPropose(
      Proceeding proceeding,
      PersonId reporter,
      @Nullable Ruling open,
      boolean urgent,
      LocalDate today,
      List<Refusal> conflicts,
      Actor by) {
    var refusals = new ArrayList<>(conflicts);
    refusals.addAll(whyNotOther(reporter, by));
    LocalDate last = proceeding.answerBy();
    if (!proceeding.state().isOpen()) {
      refusals.add(SanctionRefusal.NOT_OPEN.because(proceeding.state()));
    } else if (!urgent && last != null && !proceeding.isHeard(today)) {
      refusals.add(SanctionRefusal.NOT_HEARD.because(last));
    }
    if (open != null) {
      refusals.add(SanctionRefusal.PROPOSAL_WAITS.because());
    }
    return refusals;
  }

  /**
   * C3: whether a measure follows from what the holder holds: the certificate by which they were
   * found may have run out or been renewed meanwhile.
   *
   * @param suspends whether what the holder holds is suspended in this proceeding
   * @param worth of that certificate, and of all others of the holder that run
   */
  public static boolean isPossible(
      Measure measure, boolean suspends, List<CertificateState> worth) {
    CertificateState to = measure.to();
    boolean fits = to == null || worth.stream().anyMatch(each -> each.canMoveTo(to));
    return switch (measure) {
      case LIFT -> suspends;
      // a suspension whose proceeding has ended could be lifted by nobody
      case NOTHING -> !suspends;
      case SUSPEND, TERMINATE, VOID -> fits;
    };
  }

  /** C3: what may be proposed for what the holder holds, and that a suspension has an end. */
  public static List<Refusal> whyNotMeasure(
      MeasureProposal proposal, boolean suspends, List<CertificateState> worth, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    Measure measure = proposal.measure();
    if (!isPossible(measure, suspends, worth)) {
      refusals.add(SanctionRefusal.MEASURE_UNFIT.because(worth.getFirst(), measure).at("measure"));
    }
    if (proposal.recall() && (measure == Measure.NOTHING || measure == Measure.LIFT)) {
      refusals.add(SanctionRefusal.MEASURE_UNFIT.because(worth.getFirst(), measure).at("recall"));
    }
    LocalDate until = proposal.until();
    boolean ends = until != null || !Folding.saysNothing(proposal.condition());
    if (ends != (measure == Measure.SUSPEND)) {
      refusals.add(SanctionRefusal.NO_END.because().at("until"));
    }
    if (until != null && !until.isAfter(today)) {
      refusals.add(SanctionRefusal.END_PAST.because(until).at("until"));
    }
    refusals.addAll(whyNotFits(proposal.condition(), "condition"));
    refusals.addAll(whyNotReason(proposal.reason()));
    return refusals;
  }

  /**
   * C4: two others decide, each once; neither proposed or reported it, or is tied to the holder.
   */
  public static List<Refusal> whyNotVote(
      Ruling ruling, PersonId reporter, List<Refusal> conflicts, Actor by) {
    var refusals = new ArrayList<>(conflicts);
    if (!ruling.isOpen()) {
      refusals.add(SanctionRefusal.SETTLED.because(ruling.state()));
    }
    if (by.is(ruling.person())) {
      refusals.add(SanctionRefusal.SAME_PERSON.because());
    }
    refusals.addAll(whyNotOther(reporter, by));
    if (ruling.hasVoted(by.person())) {
      refusals.add(SanctionRefusal.VOTED_ALREADY.because());
    }
    return refusals;
  }

  /** Who disagrees says why. */
  public static List<Refusal> whyNotSay(boolean agrees, String reason) {
    return agrees ? whyNotFits(reason, "reason") : whyNotReason(reason);
  }

  /** Only who proposed takes it back, as long as it is not settled. */
  public static List<Refusal> whyNotTakeBack(Ruling ruling, Actor by) {
    if (!ruling.isOpen()) {
      return List.of(SanctionRefusal.SETTLED.because(ruling.state()));
    }
    return by.is(ruling.person()) ? List.of() : List.of(SanctionRefusal.NOT_THE_PROPOSER.because());
  }

  /**
   * 9.8: an appeal undoes what was decided against a holder, once, and not while another measure is
   * proposed for the same event: that is settled first.
   */
  static List<Refusal> whyNotOverturn(Ruling ruling, boolean waits) {
    if (!ruling.isSanction() || ruling.isOverturned()) {
      return List.of(SanctionRefusal.SETTLED.because(ruling.state()));
    }
    return waits ? List.of(SanctionRefusal.PROPOSAL_WAITS.because()) : List.of();
  }

  /** 收回: staff note that the paper which was asked back has come. */
  public static List<Refusal> whyNotHandBack(Proceeding proceeding, Actor by) {
    var refusals = new ArrayList<>(whyNotStaff(by));
    if (!proceeding.waitsForPaper()) {
      refusals.add(SanctionRefusal.NO_PAPER_OUT.because());
    }
    return refusals;
  }

  private static List<Refusal> whyNotOther(PersonId reporter, Actor by) {
    return by.is(reporter) ? List.of(SanctionRefusal.REPORTED_IT.because(by.name())) : List.of();
  }

  private static List<Refusal> whyNotStaff(Actor by) {
    return by.handlesCases() ? List.of() : List.of(SanctionRefusal.NOT_STAFF.because(by.name()));
  }

  private static List<Refusal> whyNotReason(String reason) {
    return Folding.saysNothing(reason)
        ? List.of(SanctionRefusal.NO_REASON.because().at("reason"))
        : whyNotFits(reason, "reason");
  }

  private static List<Refusal> whyNotFits(String text, String field) {
    int length = CleanText.length(text);
    return length > PROSE
        ? List.of(SanctionRefusal.TOO_LONG.because(PROSE, length).at(field))
        : List.of();
  }
}
