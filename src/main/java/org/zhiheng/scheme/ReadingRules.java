package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every place of doubt is decided, and nothing else in the file contradicts how it is read. */
final class ReadingRules {

  private ReadingRules() {}

  static void check(Scheme scheme) {
    checkAllDecided(scheme);
    checkGates(scheme);
    checkIntegrity(scheme);
    checkPeople(scheme);
    checkGrounds(scheme);
    checkPrerequisites(scheme);
    checkServed(scheme);
    checkMisconduct(scheme);
  }

  /** 5.1, 8.1, 8.2: the product has a rule for each of these clauses, and none may be left out. */
  private static void checkServed(Scheme scheme) {
    checkServed(
        "prerequisites.words",
        Rule.Place.PREREQUISITES,
        scheme.prerequisites().words().stream().map(NumberedText::rule));
    checkServed(
        "materials", Rule.Place.MATERIALS, scheme.materials().stream().map(NumberedText::rule));
    checkServed(
        "refusalGrounds",
        Rule.Place.GROUNDS,
        scheme.refusalGrounds().stream().map(RefusalGround::rule));
  }

  private static void checkServed(String path, Rule.Place place, Stream<Rule> served) {
    Set<Rule> missing = Rule.of(place);
    served.forEach(missing::remove);
    Misfit.unless(missing.isEmpty(), path, "must have a clause for " + missing);
  }

  /** C9: re-evaluation goes through 8.2 a) (9.7), so no wait after misconduct is shorter. */
  private static void checkMisconduct(Scheme scheme) {
    int lookedBack =
        scheme.refusalGrounds().stream()
            .filter(ground -> ground.rule() == Rule.CONDUCT)
            .map(RefusalGround::lookBackMonths)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    Misfit.unless(
        scheme.periods().misconductMonths() >= lookedBack,
        "periods.misconductMonths",
        "by C9 must not be below the %d months of 8.2 a)".formatted(lookedBack));
  }

  private static void checkAllDecided(Scheme scheme) {
    List<String> missing =
        new ArrayList<>(
            Arrays.stream(Reading.values()).map(Reading::interpretation).distinct().toList());
    scheme.interpretations().forEach(each -> missing.remove(each.id()));
    Misfit.unless(
        missing.isEmpty(), "interpretations", "must decide " + String.join(", ", missing) + " too");
  }

  /** S9: whoever passes all gates has the total, and none of them asks for more than that. */
  private static void checkGates(Scheme scheme) {
    BigDecimal sum =
        scheme.gates().stream().map(Gate::minimum).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal lowest = scheme.lowestCertifying();
    Misfit.unless(
        sum.compareTo(lowest) == 0,
        "gates",
        "sum to %s, but by S9 they sum to the %s points of the lowest grade"
            .formatted(sum.toPlainString(), lowest.toPlainString()));
  }

  /** S10: one gate asks for all points of its group. */
  private static void checkIntegrity(Scheme scheme) {
    boolean all =
        scheme.groups().stream()
            .anyMatch(
                group ->
                    scheme
                        .gate(group.id())
                        .filter(gate -> gate.minimum().compareTo(group.points()) == 0)
                        .isPresent());
    Misfit.unless(all, "gates", "by S10 one of them asks for all points of its group");
  }

  /** P9, P10, P16. */
  private static void checkPeople(Scheme scheme) {
    Misfit.unless(
        scheme.reads(Reading.LEADER_AND_ONE) || isThreeAndOdd(scheme.team()),
        "team",
        "by P9 is a leader and at least two more, odd in number");
    Misfit.unless(
        isThreeAndOdd(scheme.panel().seats()),
        "panel",
        "by P16 has at least three seats, odd in number");
  }

  private static boolean isThreeAndOdd(Headcount people) {
    return people.minimum() >= 3 && people.odd();
  }

  /** P6: only conduct is looked back on for a limited time, unless every ground is. */
  private static void checkGrounds(Scheme scheme) {
    for (int g = 0; g < scheme.refusalGrounds().size(); g++) {
      RefusalGround ground = scheme.refusalGrounds().get(g);
      boolean all = scheme.reads(Reading.LOOK_BACK_FOR_ALL) && ground.isOfConduct();
      boolean limited = all || ground.rule() == Rule.CONDUCT;
      Misfit.unless(
          limited == (ground.lookBackMonths() != null),
          "refusalGrounds[" + g + "].lookBackMonths",
          limited ? "is missing" : "by P6 this ground has no limit of time");
    }
  }

  private static void checkPrerequisites(Scheme scheme) {
    Misfit.unless(
        !scheme.reads(Reading.BY_SIZE)
            || scheme.prerequisites().bySize().size() == Advice.Size.values().length,
        "prerequisites.bySize",
        "by P1 as the scheme reads it, must hold one line for each size");
  }
}
