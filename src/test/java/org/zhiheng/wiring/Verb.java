package org.zhiheng.wiring;

import java.util.Set;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;

/**
 * A public verb, called in earnest.
 *
 * @param name face, method and number of parameters: {@code Applications.submit/3}
 * @param may whose call passes; everybody else is refused, or finds nothing
 * @param meets what still stops those who may, where its absence would take a long story; empty for
 *     a verb that is carried out
 */
record Verb(
    String name, Stage stage, Set<Part> may, Set<? extends Refusal.Reason> meets, Call call) {

  /** How it is called; false where nothing was found for the actor or something speaks against. */
  interface Call {
    boolean by(Walk walk, Actor actor);
  }

  static Verb of(String name, Stage stage, Set<Part> may, Call call) {
    return new Verb(name, stage, may, Set.of(), call);
  }

  static Verb done(String name, Stage stage, Set<Part> may, Act act) {
    return of(name, stage, may, act.call());
  }

  static Verb stopped(
      String name, Stage stage, Set<Part> may, Set<? extends Refusal.Reason> meets, Act act) {
    return new Verb(name, stage, may, meets, act.call());
  }

  /** A verb that throws unless it was carried out. */
  interface Act {
    void by(Walk walk, Actor actor);

    default Call call() {
      return (walk, actor) -> {
        by(walk, actor);
        return true;
      };
    }
  }
}
