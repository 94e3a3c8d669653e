package org.zhiheng.scheme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule of the product that serves a numbered clause. The file names it, so that a clause which
 * the product cannot serve stops the loading and not the work on a case.
 */
public enum Rule {
  /** 5.1 a): education and title. */
  QUALIFICATION(Place.PREREQUISITES),
  /** 5.1 b): years of quality work. */
  EXPERIENCE(Place.PREREQUISITES),
  /** 5.1 c): training as a chief quality officer. */
  TRAINING(Place.PREREQUISITES),
  /** 8.1 a): the organisation recommends, and the recommendation is signed. */
  RECOMMENDATION(Place.MATERIALS),
  /** 8.1 b): every row has its self-evaluation. */
  SELF_EVALUATION(Place.MATERIALS),
  /** 8.1 c): there is evidence. */
  EVIDENCE(Place.MATERIALS),
  /** 8.2 a): unlawful, undisciplined or dishonest conduct, in the time that is looked back on. */
  CONDUCT(Place.GROUNDS),
  /** 8.2 b): a major quality accident for which the person is responsible. */
  OWN_ACCIDENT(Place.GROUNDS),
  /** 8.2 c): a major quality accident of the organisation that is linked with the person. */
  LINKED_ACCIDENT(Place.GROUNDS),
  /** 9.6: the wait after a sanction is not over; how long it is stands among the periods. */
  WAIT(Place.GROUNDS);

  private final Place place;

  Rule(Place place) {
    this.place = place;
  }

  /** The list of a scheme file in which a rule may be named. */
  enum Place {
    PREREQUISITES,
    MATERIALS,
    GROUNDS
  }

  /** All that serve clauses of a list. */
  static Set<Rule> of(Place place) {
    return Arrays.stream(values())
        .filter(rule -> rule.place == place)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
  }

  /** Refuses a rule that serves clauses of another list. */
  Rule in(Place where) {
    Misfit.unless(place == where, "rule", this + " serves no clause of this list");
    return this;
  }
}
