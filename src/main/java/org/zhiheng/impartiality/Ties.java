package org.zhiheng.impartiality;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhiheng.kernel.PersonId;

/**
 * What a case is tied to: whom its handlers must have nothing to do with.
 *
 * @param belongings of the applicant: the present organisation and those of the CV
 * @param recommenders who signed a recommendation in the case, withdrawn ones too
 * @param trainers names of those who provided the training of 5.1 c)
 * @param keepOff whom the applicant asks to keep off, in the applicant's own words
 * @param handled who evaluated, decided or annulled in the case and may not do it again; whoever
 *     asks hands in those that matter for the step
 */
public record Ties(
    PersonId applicant,
    String applicantName,
    List<Belonging> belongings,
    Set<PersonId> recommenders,
    List<String> trainers,
    String keepOff,
    Set<PersonId> handled) {

  public Ties {
    belongings = List.copyOf(belongings);
    recommenders = Set.copyOf(recommenders);
    trainers = List.copyOf(trainers);
    handled = Set.copyOf(handled);
  }

  /** The same case, where the applicant belongs or belonged to more organisations. */
  public Ties and(List<Belonging> more) {
    List<Belonging> all = Stream.concat(belongings.stream(), more.stream()).toList();
    return new Ties(applicant, applicantName, all, recommenders, trainers, keepOff, handled);
  }

  /** The same case, for a step that those people may not take. */
  public Ties handledBy(Set<PersonId> people) {
    return new Ties(applicant, applicantName, belongings, recommenders, trainers, keepOff, people);
  }
}
