package org.zhiheng.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Limits;

/** Who may appeal, until when, and who examines it (8.2, 8.4, P5, P8; ISO/IEC 17024, 9.8). */
public final class AppealRules {

  /** What fits into grounds, a reason or a statement. */
  public static final int TEXT = 4000;

  /** How many files an appeal may have. */
  public static final int FILES = 10;

  private AppealRules() {}

  /**
   * P8: the last day for an appeal, in working days after the act, or after its later receipt.
   *
   * @param limits of the scheme whose days count
   * @param first the last day of an earlier appeal against the same act; who takes one back and
   *     makes it again has not more time than before
   */
  public static LocalDate until(
      LocalDate on,
      @Nullable LocalDate receivedOn,
      Optional<LocalDate> first,
      Limits limits,
      WorkingDays calendar) {
    LocalDate until = limits.appealUntil(receivedOn == null ? on : receivedOn, calendar);
    return first.filter(it -> it.isBefore(until)).orElse(until);
  }

  /**
   * Whether somebody may appeal at all: the person, in time, and once.
   *
   * @param before the number of an earlier appeal against the same act that was not taken back
   */
  public static List<Refusal> whyNotLodge(
      AppealedAct act,
      Actor by,
      @Nullable LocalDate receivedOn,
      LocalDate until,
      Optional<String> before,
      LocalDate today) {
    var refusals = new ArrayList<>(whyNotOwn(act, by));
    before.map(AppealRefusal.APPEALED_BEFORE::because).ifPresent(refusals::add);
    boolean odd =
        receivedOn != null && (receivedOn.isBefore(act.on()) || receivedOn.isAfter(today));
    if (odd) {
      refusals.add(AppealRefusal.RECEIVED_WHEN.because(act.on()).at("receivedOn"));
    } else if (today.isAfter(until)) {
      refusals.add(AppealRefusal.LATE.because(until));
    }
    return refusals;
  }

  /** The person on whom the act was done, with any of their accounts. */
  private static List<Refusal> whyNotOwn(AppealedAct act, Actor by) {
    return by.is(act.person())
        ? List.of()
        : List.of(AppealRefusal.NOT_THE_PERSON.because(by.name()));
  }

  /** The appellant may take it back until it is decided. */
  public static List<Refusal> whyNotWithdraw(Appeal appeal, Actor by) {
    var refusals = new ArrayList<>(whyNotOwn(appeal.act(), by));
    if (!appeal.stage().isOpen()) {
      refusals.add(AppealRefusal.STAGE_FORBIDS.because(appeal.stage()));
    }
    return refusals;
  }

  /** Further files are handed in until it is examined. */
  public static List<Refusal> whyNotAdd(Appeal appeal, int files, Actor by) {
    var refusals = new ArrayList<>(whyNotOwn(appeal.act(), by));
    refusals.addAll(whyNotIn(appeal, AppealStage.LODGED));
    if (files >= FILES) {
      refusals.add(AppealRefusal.TOO_MANY_FILES.because(FILES).at("file"));
    }
    return refusals;
  }

  /**
   * An officer or a manager examines it who has nothing to do with the case.
   *
   * @param conflicts what ties the one who acts to the case, or what they did in it
   */
  public static List<Refusal> whyNotExamine(Appeal appeal, Actor by, List<Refusal> conflicts) {
    var refusals = new ArrayList<Refusal>();
    if (!by.handlesCases()) {
      refusals.add(AppealRefusal.NOT_STAFF.because(by.name()));
    }
    refusals.addAll(whyNotIn(appeal, AppealStage.LODGED));
    refusals.addAll(conflicts);
    return refusals;
  }

  /**
   * Whoever finds it inadmissible says why, and what is said to be late is: the day on which the
   * written decision came is proved, and counted from it the appeal came after its last day.
   *
   * @param lodgedOn when the appeal was made
   * @param until its last day, counted from the day of receipt that was proved
   */
  public static List<Refusal> whyNotReject(
      AppealedAct act,
      @Nullable Inadmissible ground,
      @Nullable LocalDate receivedOn,
      LocalDate lodgedOn,
      LocalDate until,
      String reason) {
    var refusals = new ArrayList<Refusal>();
    if (ground == null) {
      refusals.add(AppealRefusal.NO_GROUND.because().at("ground"));
    } else if (ground == Inadmissible.LATE) {
      refusals.addAll(whyNotLate(act, receivedOn, lodgedOn, until));
    }
    refusals.addAll(whyNotSay(reason, "reason"));
    return refusals;
  }

  private static List<Refusal> whyNotLate(
      AppealedAct act, @Nullable LocalDate receivedOn, LocalDate lodgedOn, LocalDate until) {
    if (receivedOn == null || receivedOn.isBefore(act.on()) || receivedOn.isAfter(lodgedOn)) {
      return List.of(AppealRefusal.RECEIVED_WHEN.because(act.on()).at("receivedOn"));
    }
    return lodgedOn.isAfter(until)
        ? List.of()
        : List.of(AppealRefusal.NOT_LATE.because(lodgedOn, until).at("ground"));
  }

  /** As long as one person finds it inadmissible, another one says whether that is so. */
  static List<Refusal> whyNotWhile(Optional<Rejection> waiting) {
    return waiting.isPresent() ? List.of(AppealRefusal.REJECTION_WAITS.because()) : List.of();
  }

  /** No single person ends an appeal: another one agrees, or says why not. */
  public static List<Refusal> whyNotSecond(Optional<Rejection> waiting, Actor by) {
    return waiting
        .map(
            it ->
                by.is(it.person())
                    ? List.<Refusal>of(AppealRefusal.SAME_EXAMINER.because())
                    : List.<Refusal>of())
        .orElseGet(() -> List.of(AppealRefusal.NO_REJECTION.because()));
  }

  /** A text that says something, within its limit. */
  public static List<Refusal> whyNotSay(String text, String field) {
    if (Folding.saysNothing(text)) {
      return List.of(AppealRefusal.NO_TEXT.because().at(field));
    }
    int length = CleanText.length(text);
    return length > TEXT
        ? List.of(AppealRefusal.TEXT_TOO_LONG.because(TEXT, length).at(field))
        : List.of();
  }

  static List<Refusal> whyNotIn(Appeal appeal, AppealStage stage) {
    return appeal.stage() == stage
        ? List.of()
        : List.of(AppealRefusal.STAGE_FORBIDS.because(appeal.stage()));
  }
}
