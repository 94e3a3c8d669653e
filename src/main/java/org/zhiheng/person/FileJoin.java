package org.zhiheng.person;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;

/** Makes one file of two when two persons turn out to be one, in the same transaction. */
@Component
class FileJoin {

  private final PersonStore persons;
  private final CvStore cv;
  private final TrainingStore trainings;
  private final IdentityDocumentStore documents;
  private final ClaimStore claims;

  FileJoin(
      PersonStore persons,
      CvStore cv,
      TrainingStore trainings,
      IdentityDocumentStore documents,
      ClaimStore claims) {
    this.persons = persons;
    this.cv = cv;
    this.trainings = trainings;
    this.documents = documents;
    this.claims = claims;
  }

  /** The file of the person who stays wins; what it leaves open comes from the other one. */
  @EventListener
  void on(PersonsJoined joined) {
    persons.join(joined.gone(), joined.stays());
    cv.join(joined.gone(), joined.stays());
    trainings.join(joined.gone(), joined.stays());
    documents.join(joined.gone(), joined.stays());
    claims.settleOwn(joined.stays(), joined.by(), joined.at());
  }
}
