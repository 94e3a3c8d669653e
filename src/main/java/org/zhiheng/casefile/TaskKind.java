package org.zhiheng.casefile;

import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Worded;

/** What can be asked of somebody in a case, and the page where it is done. */
public enum TaskKind implements Worded {
  PREPARE("/application/%s", Hand.APPLICANT),
  SIGN_RECOMMENDATION("/application/%s/recommendation", Hand.EMPLOYER),
  REVIEW("/application/%s/review", Hand.BODY),
  SUPPLEMENT("/application/%s", Hand.APPLICANT),
  APPOINT_TEAM("/evaluation/%s", Hand.BODY),
  DECLARE("/evaluation/%s", Hand.TEAM),
  REPLACE("/evaluation/%s", Hand.BODY),
  SCORE("/evaluation/%s/sheet", Hand.TEAM),
  AGREE("/evaluation/%s/consensus", Hand.TEAM),
  WRITE_REPORT("/evaluation/%s/report", Hand.TEAM),
  CONVENE("/decision/%s", Hand.BODY),
  VOTE("/decision/%s", Hand.PANEL),
  /** Somebody else proposed to put something right. */
  CONFIRM("/application/%s/slips", Hand.BODY);

  private final String path;
  private final Hand hand;

  TaskKind(String path, Hand hand) {
    this.path = path;
    this.hand = hand;
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
    return this == SCORE || this == VOTE;
  }

  /** The key of the sentence that tells what happens once it is done. */
  public String nextKey() {
    return "casefile.afterwards." + name();
  }
}
