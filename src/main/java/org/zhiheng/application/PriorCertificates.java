package org.zhiheng.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * Tells which certificates a person holds or held; the module that keeps certificates declares such
 * a bean. What follows from them for a new application is said by {@link KindRules}.
 */
public interface PriorCertificates {

  /** All of them, the latest first. */
  List<PriorCertificate> of(PersonId person);

  /** Those of this body issued by a day, as they were on it, whatever became of them since. */
  List<PriorCertificate> ownOn(LocalDate day, PersonId person);

  /** What a case led to in an earlier round, as it is today; empty where it led to none. */
  Optional<PriorCertificate> of(CaseId id);

  /** Whether a number, however it was typed, is one of those that this body gives. */
  boolean isOwn(String number);
}
