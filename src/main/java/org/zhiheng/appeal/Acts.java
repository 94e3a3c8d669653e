package org.zhiheng.appeal;

import java.util.List;
import java.util.Optional;
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

  /** The act that stands in a case. */
  Optional<AppealedAct> of(CaseId id) {
    return steps.stream().flatMap(step -> step.of(id).stream()).findFirst();
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
