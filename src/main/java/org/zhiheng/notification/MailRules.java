package org.zhiheng.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.EmailAddress;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** When mails are sent, to which addresses, and how the body may word them. */
public final class MailRules {

  /** What comes after so many mails of one day waits for the next day, and comes at once then. */
  static final int A_DAY = 5;

  /** So often a day somebody may have an address confirmed. */
  static final int ASKED_A_DAY = 5;

  public static final int ADDRESS = 100;
  public static final int SUBJECT = 100;
  public static final int TEXT = 4000;

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private static final Pattern WRITTEN = Pattern.compile("\\$[a-z]*");

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24),
          Duration.ofHours(48));

  private MailRules() {}

  /**
   * News are not mailed at night.
   *
   * @param now on the body's clock
   */
  static boolean isNight(LocalTime now) {
    return now.isBefore(MORNING) || !now.isBefore(EVENING);
  }

  /**
   * Whether a reader gets one more mail of news on this day.
   *
   * @param today how many they were sent since midnight
   */
  static boolean mayWrite(int today) {
    return today < A_DAY;
  }

  /** When a mail that could not be sent is tried again; empty when it is given up. */
  static Optional<Instant> next(int attempts, Instant now) {
    return attempts > PAUSES.size()
        ? Optional.empty()
        : Optional.of(now.plus(PAUSES.get(Math.max(attempts, 1) - 1)));
  }

  public static List<Refusal> whyNotAddress(String address) {
    return CleanText.length(address) <= ADDRESS && EmailAddress.isWellFormed(address)
        ? List.of()
        : List.of(NotificationRefusal.ADDRESS_FORM.because().at("address"));
  }

  static List<Refusal> whyNotAsk(boolean sends, int askedToday) {
    if (!sends) {
      return List.of(NotificationRefusal.NO_MAIL_SERVER.because().at("address"));
    }
    return askedToday < ASKED_A_DAY
        ? List.of()
        : List.of(NotificationRefusal.ASKED_TOO_OFTEN.because(ASKED_A_DAY).at("address"));
  }

  /** Those who run the installation see to what was not delivered, and the body's staff see it. */
  static List<Refusal> whyNotSee(Actor actor) {
    return actor.is(Role.ADMINISTRATOR) || actor.is(Role.OFFICER) || actor.is(Role.MANAGER)
        ? List.of()
        : List.of(NotificationRefusal.NOT_STAFF.because(actor.name()));
  }

  static List<Refusal> whyNotKeep(Actor actor) {
    return actor.is(Role.ADMINISTRATOR) || actor.is(Role.MANAGER)
        ? List.of()
        : List.of(NotificationRefusal.NOT_A_KEEPER.because(actor.name()));
  }

  /** A wording names what its mail is made for, and nothing that the mail does not know. */
  static List<Refusal> whyNotWord(MailKind kind, MailText wording) {
    var refusals = new ArrayList<Refusal>();
    if (Folding.saysNothing(wording.subject()) || CleanText.length(wording.subject()) > SUBJECT) {
      refusals.add(NotificationRefusal.SUBJECT_LENGTH.because(SUBJECT).at("subject"));
    }
    if (Folding.saysNothing(wording.text()) || CleanText.length(wording.text()) > TEXT) {
      refusals.add(NotificationRefusal.TEXT_LENGTH.because(TEXT).at("text"));
    }
    // a subject is read by whoever looks at the screen
    places(wording.subject())
        .filter(it -> !it.equals(Placeholder.BODY.written()))
        .filter(it -> !it.equals(Placeholder.COUNT.written()) || !kind.knows(Placeholder.COUNT))
        .forEach(
            it -> refusals.add(NotificationRefusal.PLACEHOLDER_UNKNOWN.because(it).at("subject")));
    places(wording.text())
        .filter(it -> Placeholder.of(it).filter(kind::knows).isEmpty())
        .forEach(
            it -> refusals.add(NotificationRefusal.PLACEHOLDER_UNKNOWN.because(it).at("text")));
    kind.needed().stream()
        .sorted()
        .map(Placeholder::written)
        .filter(it -> places(wording.text()).noneMatch(it::equals))
        .forEach(
            it -> refusals.add(NotificationRefusal.PLACEHOLDER_MISSING.because(it).at("text")));
    return refusals;
  }

  private static Stream<String> places(String wording) {
    return WRITTEN.matcher(wording).results().map(MatchResult::group).distinct();
  }
}
