package org.zhiheng.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonalRecords;

/** The applications of a person, and the recommendations they signed. */
@Repository
class ApplicationRecordsStore implements PersonalRecords {

  private static final List<String> BELOW =
      List.of(
          "self_evaluation",
          "evidence",
          "foreign_certificate",
          "foreign_look",
          "declarations",
          "recommendation",
          "supplement_item",
          "number_look",
          "formal_review",
          "employer_change",
          "ending");

  private static final String ONE_TABLE =
      """
      select '%1$s' as part, own.started_at, t.case_id,
        (to_jsonb(t) - 'by' - 'person' - 'signed_by' - 'signer')::text as content,
        (to_jsonb(t) ->> 'document')::uuid as document, to_jsonb(t) -> 'position' as place
      from application.%1$s t join own on own.id = t.case_id
      """;

  private final JdbcClient jdbc;
  private final SnapshotStore snapshots;
  private final ActingScope scope;

  ApplicationRecordsStore(JdbcClient jdbc, SnapshotStore snapshots, ActingScope scope) {
    this.scope = scope;
    this.jdbc = jdbc;
    this.snapshots = snapshots;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    // whose records they are, or an administrator whose export that person reads of
    Map<String, List<Below>> below = scope.asProgram(() -> ofCases(inquiry));
    return List.of(
        inquiry.part(
            "application.records.applications",
            """
            select (to_jsonb(a) - 'words_folded' - 'pairs')::text
            from application.application a where a.person = :person order by a.started_at
            """),
        below("application.records.selfEvaluations", "self_evaluation", below),
        withFiles("application.records.evidence", "evidence", below),
        withFiles("application.records.foreign", "foreign_certificate", below),
        below("application.records.foreignLooks", "foreign_look", below),
        below("application.records.declarations", "declarations", below),
        below("application.records.recommendations", "recommendation", below),
        below("application.records.supplements", "supplement_item", below),
        below("application.records.looks", "number_look", below),
        below("application.records.reviews", "formal_review", below),
        below("application.records.employerChanges", "employer_change", below),
        below("application.records.endings", "ending", below),
        new Part(
            "application.records.frozen",
            scope.asProgram(() -> snapshots.contents(inquiry.person()))),
        inquiry.part(
            "application.records.signed",
            """
            select (to_jsonb(r) - 'position_in_list')::text
            from application.recommendation r where r.signer = :person order by r.signed_at
            """));
  }

  private static Part below(String key, String table, Map<String, List<Below>> below) {
    return new Part(key, rows(below, table));
  }

  private static Part withFiles(String key, String table, Map<String, List<Below>> below) {
    return new Part(
        key,
        rows(below, table),
        below.getOrDefault(table, List.of()).stream().map(Below::file).toList());
  }

  private static List<String> rows(Map<String, List<Below>> below, String table) {
    return below.getOrDefault(table, List.of()).stream().map(Below::content).toList();
  }

  /** A row below one of the person's cases; evidence has a document. */
  private record Below(String table, String content, @Nullable UUID document) {

    DocumentId file() {
      return new DocumentId(Objects.requireNonNull(document));
    }
  }

  /** What stands below the person's own cases, by its table; all of it in one statement. */
  private Map<String, List<Below>> ofCases(Inquiry inquiry) {
    String tables = BELOW.stream().map(ONE_TABLE::formatted).collect(joining(" union all "));
    return jdbc
        .sql(
            "with own as (select id, started_at from application.application where person = ?) "
                + tables
                + " order by started_at, case_id, place")
        .param(inquiry.person().value())
        .query(
            (row, number) ->
                new Below(
                    row.getString("part"),
                    row.getString("content"),
                    row.getObject("document", UUID.class)))
        .list()
        .stream()
        .collect(groupingBy(Below::table));
  }
}
