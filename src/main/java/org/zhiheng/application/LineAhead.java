package org.zhiheng.application;

import java.util.List;
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

  boolean taken(CaseId id, LaterStep step) {
    return steps.stream().anyMatch(each -> each.taken(id).contains(step));
  }

  List<PriorCertificate> certificates(PersonId person) {
    return certificates.stream().flatMap(each -> each.of(person).stream()).toList();
  }
}
