package org.zhiheng.identity;

import java.util.Set;
import org.zhiheng.kernel.AccountId;

/**
 * Whom somebody looks for when people are chosen for a seat. The answer is one page, as a body may
 * have hundreds; words lead to the others.
 *
 * @param words a part of name, login or credit code; blank finds all
 * @param chosen who was chosen already, and is found whatever the words are
 */
public record PeopleQuery(String words, Set<AccountId> chosen) {

  public PeopleQuery {
    chosen = Set.copyOf(chosen);
  }

  public static PeopleQuery all() {
    return new PeopleQuery("", Set.of());
  }
}
