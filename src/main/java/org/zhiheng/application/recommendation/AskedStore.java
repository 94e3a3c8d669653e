package org.zhiheng.application.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Slice;

/** Which cases asked an organisation for its recommendation, in the database. */
@Repository
class AskedStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  AskedStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  /** Those that asked: the open ones first, among them the last one first. */
  Slice<CaseId> of(String organisation, @Nullable String after) {
    scope.tell();
    Map<String, Object> parameters = new HashMap<>(Map.of("organisation", organisation));
    String further =
        Asked.parse(after)
            .map(
                last -> {
                  parameters.put("open", last.open());
                  parameters.put("position", last.position());
                  return " and (r.signed_at is null, r.position_in_list) < (:open, :position)";
                })
            .orElse("");
    List<Map.Entry<Asked, CaseId>> read =
        jdbc.sql(
                """
                select r.signed_at is null as open, r.position_in_list, r.case_id
                from application.recommendation r
                where r.organisation = :organisation
                """
                    + further
                    + " order by (r.signed_at is null) desc, r.position_in_list desc"
                    + " limit :longest")
            .params(parameters)
            .param("longest", Slice.LENGTH + 1)
            .query(
                (row, number) ->
                    Map.entry(
                        new Asked(row.getBoolean("open"), row.getLong("position_in_list")),
                        new CaseId(row.getObject("case_id", UUID.class))))
            .list();
    Slice<Map.Entry<Asked, CaseId>> slice = Slice.of(read, entry -> entry.getKey().name());
    return new Slice<>(slice.rows().stream().map(Map.Entry::getValue).toList(), slice.after());
  }
}
