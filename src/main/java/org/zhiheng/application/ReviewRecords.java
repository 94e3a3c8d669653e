package org.zhiheng.application;

import java.util.List;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** Reads what the step of formal review keeps about a case; that step implements it. */
public interface ReviewRecords {

  /** All notices of supplement, the first one first. */
  List<Supplement> supplements(CaseId id, FileReading reading);

  /** All ends of the formal review, those that were annulled too. */
  List<FormalReview> reviews(CaseId id);

  /** What was proposed to a second person, the first proposal first. */
  List<Proposal> proposals(CaseId id);

  /** The certificates of other bodies that an officer confirmed for a person (C7). */
  List<PriorCertificate> foreign(PersonId person);
}
