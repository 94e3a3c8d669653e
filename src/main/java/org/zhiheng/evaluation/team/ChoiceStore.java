package org.zhiheng.evaluation.team;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;

/** Who of the roster has how much to do, in the database. */
@Repository
class ChoiceStore {

  private final JdbcClient jdbc;

  ChoiceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those on the roster with the number of their running cases: who was chosen, the least busy. */
  Map<AccountId, Integer> leastBusy(PeopleQuery query, int atMost) {
    Map<AccountId, Integer> people = new LinkedHashMap<>();
    jdbc.sql(
            """
            select r.account_id, coalesce(busy.cases, 0) as running
            from body.assessor r join identity.account a on a.id = r.account_id
            left join (
              select m.account_id, count(*) as cases
              from evaluation.evaluation e join evaluation.member m using (case_id, round)
              where not e.finished and m.left_at is null and m.independence in ('OPEN', 'DECLARED')
              group by m.account_id) busy on busy.account_id = r.account_id
            where a.active and a.roles @> array['ASSESSOR']
              and (a.found_by like '%' || :words || '%' or a.id = any(:chosen))
            order by a.id = any(:chosen) desc, running, a.name, a.login
            limit :most
            """)
        .param("words", Folding.sought(query.words()))
        .param("chosen", query.chosen().stream().map(AccountId::value).toArray(UUID[]::new))
        .param("most", atMost)
        .query(
            row -> {
              people.put(
                  new AccountId(row.getObject("account_id", UUID.class)), row.getInt("running"));
            });
    return people;
  }
}
