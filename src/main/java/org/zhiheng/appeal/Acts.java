package org.zhiheng.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Limits;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** All acts that can be appealed against, whichever step of the line did them. */
@Component
class Acts {

  private final List<AppealedActs> steps;
  private final Schemes schemes;

  Acts(List<AppealedActs> steps, Schemes schemes) {
    this.steps = List.copyOf(steps);
    this.schemes = schemes;
  }

  /** The acts that stand in a case, the last one first. */
  List<AppealedAct> of(CaseId id) {
    return steps.stream()
        .flatMap(step -> step.of(id).stream())
        .sorted(Comparator.comparing(AppealedAct::on).reversed())
        .toList();
  }

  /**
   * One of them.
   *
   * @param reference which; null for the last one
   */
  Optional<AppealedAct> of(CaseId id, @Nullable String reference) {
    return of(id).stream()
        .filter(act -> reference == null || act.reference().equals(reference))
        .findFirst();
  }

  /** The step that did an act, and undoes it. */
  AppealedActs stepOf(AppealedAct act) {
    return steps.stream()
        .filter(step -> step.kinds().contains(act.kind()))
        .findFirst()
        .orElseThrow();
  }

  Scheme scheme(AppealedAct act) {
    return schemes.find(act.scheme()).orElseThrow();
  }

  /** The days of the edition of the standard that the case began with. */
  Limits days(AppealedAct act) {
    return scheme(act).limits();
  }
}
