package org.zhiheng.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Worded;

/**
 * What can stop a case until somebody does it, and the page where it is done. The code is what is
 * stored and told to other programs: it stays when a constant is renamed.
 */
public enum TaskKind implements Worded {
  PREPARE("prepare-application", "/application/%s", Hand.APPLICANT),
  SIGN_RECOMMENDATION("sign-recommendation", "/application/%s/recommendation", Hand.EMPLOYER),
  /** Nobody can sign in who speaks for the new employer of an applicant. */
  FIND_EMPLOYER("find-employer", "/application/%s/employer", Hand.BODY),
  REVIEW("review-form", "/application/%s/review", Hand.BODY),
  SUPPLEMENT("supplement-application", "/application/%s", Hand.APPLICANT),
  APPOINT_TEAM("appoint-team", "/evaluation/%s", Hand.BODY),
  DECLARE("declare-independence", "/evaluation/%s", Hand.TEAM),
  REPLACE("replace-assessor", "/evaluation/%s", Hand.BODY),
  /** Something about a member stops the team. */
  SETTLE("settle-open-point", "/evaluation/%s", Hand.BODY),
  SCORE("score-independently", "/evaluation/%s/sheet", Hand.TEAM),
  AGREE("chair-consensus", "/evaluation/%s/consensus", Hand.TEAM),
  /** Every member agrees on record to an agreed value that denies every grade (S10). */
  CONSENT("consent-to-row", "/evaluation/%s/consensus", Hand.TEAM),
  WRITE_REPORT("write-report", "/evaluation/%s/report", Hand.TEAM),
  /** Every member answers what interview or visit is said to have shown (S15). */
  ANSWER_FINDING("answer-finding", "/evaluation/%s/report", Hand.TEAM),
  CONVENE("convene-panel", "/decision/%s", Hand.BODY),
  FILL_SEAT("fill-panel-seat", "/decision/%s/panel", Hand.BODY),
  VOTE("vote", "/decision/%s", Hand.PANEL),
  /** Somebody objects to what stands on public notice (P11). */
  SETTLE_OBJECTION("settle-objection", "/decision/%s/notice", Hand.BODY),
  /** Whoever was evaluated may answer what is objected to (P11). */
  ANSWER_OBJECTION("answer-objection", "/decision/%s/objections", Hand.APPLICANT),
  /** Who objects waits to hear what came of it (P11). */
  TELL_OBJECTOR("tell-objector", "/decision/%s/notice", Hand.BODY),
  /** Somebody else proposed to put something right. */
  CONFIRM("confirm-proposal", "/application/%s/slips", Hand.BODY),
  /** Somebody else proposed another paper of a certificate (C11). */
  AGREE_REISSUE("agree-reissue", "/certificate/case/%s/reissue", Hand.BODY),
  /** An activity of continuing education waits to be checked (9.2). */
  CHECK_EDUCATION("check-education", "/surveillance/case/%s", Hand.BODY),
  /** An officer asks the holder for something about such an activity. */
  MEND_EDUCATION("mend-education", "/surveillance/case/%s", Hand.APPLICANT),
  /** A certificate year ends soon, and something is owed in it (9.2). */
  EDUCATE("enter-education", "/surveillance/case/%s", Hand.APPLICANT),
  /** Somebody reported an event (9.3). */
  SORT_REPORT("sort-report", "/surveillance/incident", Hand.BODY),
  /** The holder may answer to an event (C4). */
  ANSWER_HEARING("answer-hearing", "/surveillance/case/%s/hearing", Hand.APPLICANT),
  /** The holder has answered, and somebody has to propose what follows. */
  PROPOSE_RULING("propose-ruling", "/surveillance/case/%s/sanction", Hand.BODY),
  /** Somebody proposed what follows, and two others decide (C4). */
  DECIDE_RULING("decide-ruling", "/surveillance/case/%s/sanction", Hand.BODY),
  /** The certificate ends soon (9.4). */
  RENEW("renew-certificate", "/surveillance/case/%s/outlook", Hand.APPLICANT),
  /** Somebody appeals, and it is to be examined whether they may. */
  EXAMINE_APPEAL("examine-appeal", "/appeal/case/%s", Hand.BODY),
  /** An admissible appeal waits for people who never touched the case. */
  CHOOSE_HANDLERS("choose-appeal-handlers", "/appeal/case/%s", Hand.BODY),
  /** Its handlers declare, read the statements and vote. */
  DECIDE_APPEAL("decide-appeal", "/appeal/case/%s", Hand.BODY);

  /** What is owed to somebody outside the case, also when that is over. */
  static final Set<TaskKind> STAYING = EnumSet.of(TELL_OBJECTOR);

  private static final Map<String, TaskKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(TaskKind::code, Function.identity()));

  private final String code;
  private final String path;
  private final Hand hand;

  TaskKind(String code, String path, Hand hand) {
    this.code = code;
    this.path = path;
    this.hand = hand;
  }

  /**
   * The kind with a code.
   *
   * @throws IllegalStateException when no kind has it
   */
  public static TaskKind of(String code) {
    TaskKind kind = BY_CODE.get(code);
    if (kind == null) {
      throw new IllegalStateException("no task has the code " + code);
    }
    return kind;
  }

  public String code() {
    return code;
  }

  /** The page on which it is done. */
  public String path(CaseId id) {
    return path.replace("%s", id.toString());
  }

  /** The module on whose pages it is done. */
  public String module() {
    return path.substring(1, path.indexOf('/', 1));
  }

  public Hand hand() {
    return hand;
  }

  /** Whether the names of those still at it would tell who has finished already (S13, P10). */
  public boolean isBlind() {
    return this == SCORE || this == VOTE || this == DECIDE_APPEAL;
  }

  /** The key of the sentence that tells what happens once it is done. */
  public String nextKey() {
    return "casefile.afterwards." + name();
  }
}
