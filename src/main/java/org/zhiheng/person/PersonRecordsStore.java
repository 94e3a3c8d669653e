package org.zhiheng.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.PersonalRecords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person told, with their numbers. */
@Repository
class PersonRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;
  private final NumberSeal seal;
  private final JsonMapper json;

  PersonRecordsStore(JdbcClient jdbc, NumberSeal seal, JsonMapper json) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.json = json;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        new Part("person.records.file", file(inquiry.person())),
        inquiry.part(
            "person.records.employments",
            "select (to_jsonb(e) - 'organisation_folded')::text from person.employment e"
                + " where e.person = :person order by e.from_day"),
        inquiry.part(
            "person.records.trainings",
            "select to_jsonb(t)::text from person.training t"
                + " where t.person = :person order by t.from_day"),
        new Part("person.records.documents", documents(inquiry)));
  }

  /** It goes with the account. */
  @Override
  public boolean isReasonToStay() {
    return false;
  }

  private List<String> file(PersonId person) {
    return jdbc.sql(
            "select to_jsonb(p)::text as row, document_number, mobile from person.person p"
                + " where p.id = ?")
        .param(person.value())
        .query(
            (row, number) -> {
              ObjectNode opened = (ObjectNode) json.readTree(row.getString("row"));
              open(opened, "document_number", row.getString("document_number"));
              open(opened, "mobile", row.getString("mobile"));
              return opened.toString();
            })
        .list();
  }

  /**
   * What is known and what is still to be settled look the same: the difference tells of another.
   */
  private List<String> documents(Inquiry inquiry) {
    return jdbc.sql(
            """
            select jsonb_build_object('seen', d.seen, 'since', d.since)::text
            from person.document d where d.person = :person
            union all
            select jsonb_build_object('seen', c.claimant_seen, 'since', c.at)::text
            from person.claim c join identity.account a on a.id = c.account
            where a.person = :person and c.settled_at is null
            """)
        .params(inquiry.parameters())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void open(ObjectNode row, String field, @Nullable String sealed) {
    if (sealed != null) {
      row.put(field, seal.open(sealed));
    }
  }
}
