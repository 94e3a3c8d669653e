package org.zhiheng.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.scoring.RowScore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was decided about a person; to themselves also the explanation with its values (8.4), and
 * what they voted on the panels of others, and what was objected to, not by whom.
 */
@Component
class DecisionRecords implements PersonalRecords {

  private final DecisionRecordsStore store;
  private final Explanations explanations;
  private final JsonMapper json;

  DecisionRecords(DecisionRecordsStore store, Explanations explanations, JsonMapper json) {
    this.store = store;
    this.explanations = explanations;
    this.json = json;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    List<Part> parts = new ArrayList<>(List.of(store.decisions(inquiry), store.notices(inquiry)));
    if (inquiry.own()) {
      parts.add(store.objections(inquiry));
      parts.add(new Part("decision.records.explanations", explained(inquiry)));
      parts.add(store.seats(inquiry));
      parts.add(store.ballots(inquiry));
    }
    return parts;
  }

  private List<String> explained(Inquiry inquiry) {
    return store.decided(inquiry.person()).stream().flatMap(this::explained).toList();
  }

  private Stream<String> explained(CaseId id) {
    try {
      return Stream.of(row(id, explanations.trustedOf(id)));
    } catch (NotFound e) {
      // decided again, and not explained yet
      return Stream.empty();
    }
  }

  private String row(CaseId id, Explanation explanation) {
    ObjectNode row = json.createObjectNode();
    row.put("case_id", id.toString());
    row.put("number", explanation.number());
    row.put("outcome", explanation.outcome().name());
    row.put("decided_on", explanation.decidedOn().toString());
    row.put("total", explanation.result().total());
    row.put("grade", explanation.result().grade().code());
    row.put("reasons", String.join("\n", explanation.reasons()));
    row.put("strengths", explanation.strengths());
    row.put("opportunities", explanation.opportunities());
    row.put("appeal_until", explanation.appealUntil().toString());
    ObjectNode values = row.putObject("values");
    for (RowScore score : explanation.result().rows()) {
      values.put(score.row().id(), score.coefficient());
    }
    return row.toString();
  }
}
