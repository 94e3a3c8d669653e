package org.zhiheng.impartiality;

import java.util.List;
import org.zhiheng.kernel.PersonId;

/**
 * Somebody who might handle a case.
 *
 * @param belongings the present organisation and former ones, as far as they are known
 */
public record Candidate(PersonId person, String name, List<Belonging> belongings) {

  public Candidate {
    belongings = List.copyOf(belongings);
  }
}
