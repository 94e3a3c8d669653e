package org.zhiheng.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** What the modules further down the line answer to the questions that are asked here. */
@Component
class LineAhead {

  private final ObjectProvider<LaterSteps> steps;
  private final ObjectProvider<PriorCertificates> certificates;

  LineAhead(ObjectProvider<LaterSteps> steps, ObjectProvider<PriorCertificates> certificates) {
    this.steps = steps;
    this.certificates = certificates;
  }

  /** The steps after the formal review that a case has taken. */
  Set<LaterStep> taken(CaseId id) {
    return steps.stream().flatMap(each -> each.taken(id).stream()).collect(Collectors.toSet());
  }

  List<PriorCertificate> certificates(PersonId person) {
    return certificates.stream().flatMap(each -> each.of(person).stream()).toList();
  }
}
