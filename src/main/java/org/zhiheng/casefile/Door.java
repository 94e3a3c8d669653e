package org.zhiheng.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.zhiheng.kernel.Worded;

/** A page of another module on which more of a case can be read. */
public enum Door implements Worded {
  APPLICATION,
  RECOMMENDATION,
  EVALUATION,
  DECISION,
  /** What came of it and why, for the person who was evaluated. */
  RESULT,
  /** What was objected to during public notice, for whoever was evaluated (P11). */
  OBJECTIONS,
  /** Where staff record and settle objections (P11). */
  NOTICE,
  CERTIFICATE,
  /** What was said against it (9.8 of ISO/IEC 17024). */
  APPEAL;

  /**
   * Those that open for somebody, in the order of the line.
   *
   * @param moments what the same reader knows to have happened
   */
  static List<Door> openTo(Standing standing, Entry entry, List<Moment> moments) {
    return Arrays.stream(values()).filter(door -> door.opens(standing, entry, moments)).toList();
  }

  public String path(Entry entry) {
    return switch (this) {
      case APPLICATION -> "/application/" + entry.id();
      case RECOMMENDATION -> TaskKind.SIGN_RECOMMENDATION.path(entry.id());
      case EVALUATION -> "/evaluation/" + entry.id();
      case DECISION -> "/decision/" + entry.id();
      case RESULT -> "/casefile/" + entry.id() + "/result";
      case OBJECTIONS -> TaskKind.ANSWER_OBJECTION.path(entry.id());
      case NOTICE -> TaskKind.SETTLE_OBJECTION.path(entry.id());
      case APPEAL -> "/appeal/case/" + entry.id();
      case CERTIFICATE -> "/certificate/" + Objects.requireNonNull(entry.certificate());
    };
  }

  private boolean opens(Standing standing, Entry entry, List<Moment> moments) {
    boolean overseer = standing == Standing.OVERSEER;
    boolean staff = overseer || standing == Standing.OFFICER;
    Phase phase = entry.phase();
    return switch (this) {
      case APPLICATION -> standing == Standing.APPLICANT || (staff && entry.number() != null);
      case RECOMMENDATION -> standing == Standing.EMPLOYER;
      case EVALUATION ->
          standing == Standing.TEAM || (overseer && happened("evaluation.TeamAppointed", moments));
      case DECISION -> standing == Standing.PANEL || (overseer && phase.reached(Station.DECISION));
      case RESULT -> standing == Standing.APPLICANT && phase.isDecided();
      case OBJECTIONS ->
          standing == Standing.APPLICANT && happened("decision.ObjectionMade", moments);
      case NOTICE -> staff && happened("decision.NoticeOpened", moments);
      case CERTIFICATE -> entry.certificate() != null && (standing == Standing.APPLICANT || staff);
      case APPEAL ->
          standing == Standing.APPLICANT
              ? phase.isDecided() || phase == Phase.REFUSED || wasEndedForThem(phase, moments)
              : staff && happened("appeal.AppealLodged", moments);
    };
  }

  /** 视为撤回: somebody of the body deemed it withdrawn (P7). */
  private static boolean wasEndedForThem(Phase phase, List<Moment> moments) {
    return phase == Phase.WITHDRAWN
        && moments.stream()
            .filter(moment -> moment.event().equals("application.ApplicationWithdrawn"))
            .anyMatch(moment -> moment.hand() == Hand.BODY);
  }

  private static boolean happened(String event, List<Moment> moments) {
    return moments.stream().anyMatch(moment -> moment.event().equals(event));
  }
}
