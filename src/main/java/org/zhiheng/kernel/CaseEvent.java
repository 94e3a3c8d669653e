package org.zhiheng.kernel;

/** Something that happened to a case. */
public interface CaseEvent extends DomainEvent {

  CaseId caseId();

  @Override
  default String subject() {
    return caseId().toString();
  }
}
