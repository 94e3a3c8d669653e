package org.zhiheng.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a module keeps about a natural person, for the export of everything about them. Secrets are
 * no part of it, and neither is what the standard keeps from them: who scores and how.
 */
public interface PersonalRecords {

  List<Part> about(Inquiry inquiry);

  /** Whether what it keeps is a reason to keep account and file of the person as well. */
  default boolean isReasonToStay() {
    return true;
  }

  /**
   * Whose records are asked for.
   *
   * @param accounts all accounts of the person
   * @param own whether it is the person who asks
   * @param query asks the database
   */
  record Inquiry(PersonId person, Set<AccountId> accounts, boolean own, Query query) {

    public Inquiry {
      accounts = Set.copyOf(accounts);
    }

    /** The records that a query finds, see {@link #parameters()}; each is a JSON object. */
    public Part part(String key, String sql) {
      return new Part(key, query.rows(sql, parameters()));
    }

    /** For a query: {@code :person}, and {@code :accounts} as an array. */
    public Map<String, Object> parameters() {
      return Map.of(
          "person",
          person.value(),
          "accounts",
          accounts.stream().map(AccountId::value).toArray(UUID[]::new));
    }
  }

  /** Asks the database for what each module names in its own SQL. */
  @FunctionalInterface
  interface Query {

    /** The first column of each row. */
    List<String> rows(String sql, Map<String, Object> parameters);
  }

  /**
   * Records of one kind.
   *
   * @param key of the words that say what they are
   * @param rows each a JSON object
   * @param documents the files that belong to them
   */
  record Part(String key, List<String> rows, List<DocumentId> documents) {

    public Part {
      rows = List.copyOf(rows);
      documents = List.copyOf(documents);
    }

    public Part(String key, List<String> rows) {
      this(key, rows, List.of());
    }
  }
}
