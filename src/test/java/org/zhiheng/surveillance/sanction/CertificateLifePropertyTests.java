package org.zhiheng.surveillance.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Clause 9 as a whole: random lives of one person's certificates, each step let pass or refused by
 * the rules that the product asks. Whatever happens, on whichever days, some things never do.
 */
class CertificateLifePropertyTests {

  private static final int LIVES = 20_000;
  private static final int STEPS = 60;
  private static final long SEED = 20260302;

  @Test
  void clause9_noSequenceOfEventsAndDaysBreaksWhatMustHold() {
    var random = new Random(SEED);
    int moved = 0;
    int doubled = 0;
    int lapsed = 0;
    int overturned = 0;
    for (int life = 0; life < LIVES; life++) {
      var one = new RandomLife(random);
      for (int step = 0; step < STEPS; step++) {
        if (one.step()) {
          LifeChecks.check(one);
        }
      }
      moved += one.moved;
      doubled += one.doubled;
      lapsed += one.lapsed;
      overturned += one.overturned;
    }
    assertThat(moved).as("states that certificates came into by people").isGreaterThan(LIVES);
    assertThat(doubled).as("suspensions on top of another one").isGreaterThan(LIVES / 20);
    assertThat(overturned).as("what appeals undid").isGreaterThan(LIVES / 10);
    assertThat(lapsed).as("urgent ones that nobody confirmed").isGreaterThan(LIVES / 10);
  }
}
