package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * 异议: what somebody said against a decision on public notice (P11), as staff recorded it or as it
 * came in through the public form. Whoever was evaluated reads and answers it; two managers who say
 * the same settle it.
 *
 * @param objector who objects, and how to reach them; told to nobody but the staff who settle it
 * @param matter what is objected to
 * @param receivedOn when it came in, which is when it stops the clock
 * @param answerBy the last day on which whoever was evaluated may answer
 * @param by who recorded it; the program, where whoever objects did so in public
 * @param recorder the same, as a person: somebody else settles it
 * @param answer what whoever was evaluated says; null while they said nothing
 * @param views what managers would say of it, each kept, the first one first
 * @param settled null as long as it is open
 * @param toldOn when whoever objects was told what came of it; null until then
 */
public record Objection(
    UUID id,
    String objector,
    String matter,
    LocalDate receivedOn,
    LocalDate answerBy,
    AccountId by,
    PersonId recorder,
    Instant at,
    @Nullable Answer answer,
    List<View> views,
    @Nullable Settlement settled,
    @Nullable LocalDate toldOn) {

  public Objection {
    views = List.copyOf(views);
  }

  /** Whether whoever objects did so through the public form, and nobody recorded it. */
  public boolean isFromOutside() {
    return by.equals(AccountId.SYSTEM);
  }

  public boolean isOpen() {
    return settled == null;
  }

  /** Whether it is settled, and whoever objects was not told so. */
  public boolean waitsToBeTold() {
    return settled != null && toldOn == null;
  }

  /** What each manager would say of it now: the own last word. */
  List<View> lastWords() {
    var words = new LinkedHashMap<PersonId, View>();
    views.forEach(each -> words.put(each.person(), each));
    return List.copyOf(words.values());
  }

  /** With whom somebody agrees who says this: another manager whose last word is the same. */
  Optional<View> same(boolean upheld, PersonId by) {
    return lastWords().stream()
        .filter(each -> each.upheld() == upheld && !each.person().equals(by))
        .findFirst();
  }

  /** Nobody judges it before whoever was evaluated has answered or had the time to. */
  public boolean isHeard(LocalDate today) {
    return answer != null || today.isAfter(answerBy);
  }

  /** What is said of it to the team, without a name, where it stands. */
  Optional<String> upheld() {
    return Optional.ofNullable(settled)
        .filter(Settlement::upheld)
        .map(it -> matter + "\n" + reasons());
  }

  /** Why it was settled as it was, by both who did; empty while it is open. */
  public String reasons() {
    if (settled == null) {
      return "";
    }
    return Stream.concat(agreed().stream().map(View::why), Stream.of(settled.why()))
        .collect(Collectors.joining("\n"));
  }

  /** What the other one said of the two who settled it; empty while it is open. */
  Optional<View> agreed() {
    return Optional.ofNullable(settled)
        .flatMap(
            it ->
                lastWords().stream()
                    .filter(each -> each.upheld() == it.upheld() && !each.by().equals(it.by()))
                    .findFirst());
  }

  /** What whoever was evaluated says of it. */
  public record Answer(String text, AccountId by, Instant at) {}

  /**
   * What one manager would say of it. Another one who says the same settles it; where one says
   * otherwise, both stay on record, and it takes a further word.
   */
  public record View(boolean upheld, String why, AccountId by, PersonId person, Instant at) {}

  /** What came of it, and why. */
  public record Settlement(boolean upheld, String why, AccountId by, Instant at) {}
}
