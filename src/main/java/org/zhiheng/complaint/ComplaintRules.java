package org.zhiheng.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseNumber;
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

  /** What fits into the reason why somebody is named or a name taken back. */
  public static final int REASON = 500;

  private static final int ANSWERING = 2;

  private static final Pattern OTHER = Pattern.compile("[^0-9a-z]");

  private ComplaintRules() {}

  /** The number of a certificate or an application as it is kept, however it was typed. */
  static String number(String typed) {
    return CaseNumber.read(OTHER.matcher(Folding.of(typed)).replaceAll(""));
  }

  /** What speaks against somebody's answering a complaint that they may read. */
  static List<Refusal> whyNotAnswer(Complaint complaint, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(ComplaintRefusal.NOT_A_MANAGER.because());
    }
    if (Folding.of(complaint.sender().name()).equals(Folding.of(by.name()))) {
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
    refusals.addAll(FilingRules.whyNotSaid(text, ComplaintRefusal.NO_ANSWER, ANSWER, "text"));
    return refusals;
  }

  /**
   * What speaks against naming somebody as one whom an open complaint is about.
   *
   * @param left how many people may answer it without them: two have to
   */
  static List<Refusal> whyNotConcern(
      Complaint complaint, Account named, String reason, int left, Actor by) {
    var refusals = new ArrayList<>(whyNotTouch(complaint, reason, by));
    if (complaint.concerned().stream().anyMatch(it -> it.person().equals(named.person()))) {
      refusals.add(ComplaintRefusal.NAMED_ALREADY.because(named.name()).at("login"));
    }
    if (left < ANSWERING) {
      refusals.add(ComplaintRefusal.TOO_FEW_LEFT.because(named.name(), left).at("login"));
    }
    return refusals;
  }

  /** What speaks against taking back a name, or against tying an open complaint to a case. */
  static List<Refusal> whyNotTouch(Complaint complaint, String reason, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(ComplaintRefusal.NOT_A_MANAGER.because());
    }
    if (!complaint.isOpen()) {
      refusals.add(ComplaintRefusal.ANSWERED.because());
    }
    refusals.addAll(FilingRules.whyNotSaid(reason, ComplaintRefusal.NO_REASON, REASON, "reason"));
    return refusals;
  }
}
