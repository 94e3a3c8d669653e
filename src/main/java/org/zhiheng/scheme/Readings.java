package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the readings of a scheme file make of the data beside them, while it is loaded. */
record Readings(List<Interpretation> interpretations) {

  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private boolean chosen(Reading reading) {
    return interpretations.stream().anyMatch(each -> each.reading() == reading);
  }

  /** S2: how bands are filled; S5: whether 0 is a coefficient. */
  List<BigDecimal> values(List<Band> bands) {
    List<BigDecimal> values = new ArrayList<>();
    if (!chosen(Reading.TENTH_AS_MINIMUM)) {
      values.add(BigDecimal.ZERO);
    }
    for (Band band : bands) {
      BigDecimal step = step(band);
      for (BigDecimal v = band.low(); v.compareTo(band.high()) <= 0; v = v.add(step)) {
        values.add(YamlSource.plain(v.toPlainString()));
      }
    }
    return values;
  }

  /** Continuous means every hundredth: nobody judges finer, and one percent is one step. */
  private BigDecimal step(Band band) {
    if (chosen(Reading.CONTINUOUS)) {
      return HUNDREDTH;
    }
    return chosen(Reading.STEP_0_05) ? TWENTIETH : band.high().subtract(band.low());
  }

  /** P6: where every ground is looked back on, for as long as conduct is. */
  List<RefusalGround> grounds(List<RefusalGround> grounds) {
    if (!chosen(Reading.LOOK_BACK_FOR_ALL)) {
      return grounds;
    }
    Integer months =
        grounds.stream()
            .filter(ground -> ground.rule() == Rule.CONDUCT)
            .findFirst()
            .map(RefusalGround::lookBackMonths)
            .orElse(null);
    return grounds.stream()
        .map(
            ground ->
                ground.isOfConduct() && ground.lookBackMonths() == null
                    ? ground.within(months)
                    : ground)
        .toList();
  }

  /** P9. */
  Headcount team(Headcount team) {
    return chosen(Reading.LEADER_AND_ONE) ? team.leaderAndOne() : team;
  }

  /** P1: other requirements for a size hold only where the scheme reads it so. */
  List<Prerequisites.BySize> bySize(List<Prerequisites.BySize> lines) {
    return chosen(Reading.BY_SIZE) ? lines : List.of();
  }

  /** P16. */
  Panel.Majority majority() {
    return chosen(Reading.MAJORITY_OF_VOTES_CAST)
        ? Panel.Majority.OF_VOTES_CAST
        : Panel.Majority.OF_SEATS;
  }
}
