package org.zhiheng.complaint;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/**
 * Who answers a complaint about the body (ISO/IEC 17024, 9.9): two managers who say the same. Whom
 * it is about, and who had to do with the case in question, does not find it at all.
 */
public final class ComplaintRules {

  /** What fits into an answer. */
  public static final int ANSWER = 4000;

  private ComplaintRules() {}

  /** What speaks against somebody's answering a complaint that they may read. */
  static List<Refusal> whyNotAnswer(Complaint complaint, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(ComplaintRefusal.NOT_A_MANAGER.because());
    }
    if (Folding.names(complaint.sender().line(), by.name())) {
      refusals.add(ComplaintRefusal.COMPLAINS_THEMSELVES.because());
    }
    if (!complaint.isOpen()) {
      refusals.add(ComplaintRefusal.ANSWERED.because());
      return refusals;
    }
    List<Complaint.Opinion> opinions = complaint.opinions();
    if (!opinions.isEmpty() && by.is(opinions.getLast().person())) {
      refusals.add(ComplaintRefusal.NEEDS_TWO.because());
    }
    return refusals;
  }

  /** The same, with what it takes: an answer, and that nothing ties its writer to either side. */
  static List<Refusal> whyNotAnswer(Complaint complaint, boolean untied, String text, Actor by) {
    var refusals = new ArrayList<>(whyNotAnswer(complaint, by));
    if (!untied) {
      refusals.add(ComplaintRefusal.TIES_NOT_DECLARED.because().at("untied"));
    }
    if (Folding.saysNothing(text)) {
      refusals.add(ComplaintRefusal.NO_ANSWER.because().at("text"));
    }
    int length = CleanText.length(text);
    if (length > ANSWER) {
      refusals.add(ComplaintRefusal.TOO_LONG.because(ANSWER, length).at("text"));
    }
    return refusals;
  }

  /** What speaks against naming somebody as one whom an open complaint is about. */
  static List<Refusal> whyNotConcern(Complaint complaint, Account named, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(ComplaintRefusal.NOT_A_MANAGER.because());
    }
    if (!complaint.isOpen()) {
      refusals.add(ComplaintRefusal.ANSWERED.because());
    }
    if (complaint.concerned().stream().anyMatch(it -> it.person().equals(named.person()))) {
      refusals.add(ComplaintRefusal.NAMED_ALREADY.because(named.name()).at("login"));
    }
    return refusals;
  }

  /** A name is taken back by somebody else than who gave it. */
  static List<Refusal> whyNotRelease(Complaint complaint, Complaint.Concerned named, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(ComplaintRefusal.NOT_A_MANAGER.because());
    }
    if (!complaint.isOpen()) {
      refusals.add(ComplaintRefusal.ANSWERED.because());
    }
    if (by.is(named.by())) {
      refusals.add(ComplaintRefusal.NAMED_IT.because());
    }
    return refusals;
  }
}
