package org.zhiheng.registry.web;

import java.util.List;
import org.zhiheng.audit.Showing;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.StateChange;
import tools.jackson.databind.JsonNode;

/** What of the events of a certificate is public: that of its page, and no more. */
final class PublicEvents {

  private static final String NUMBER = "number";

  private PublicEvents() {}

  /** The award, further papers, and the states, without those that were undone. */
  static List<Showing> of(CertificateNumber number, History history) {
    List<StateChange> standing = HistoryRules.standing(history);
    return List.of(
        new Showing(
            "certificate.CertificateIssued",
            List.of(NUMBER, "grade"),
            event -> isOf(number, event)),
        new Showing(
            "certificate.CertificateReissued",
            List.of(NUMBER, "edition", "cause"),
            event -> isOf(number, event)),
        new Showing(
            "certificate.StateChanged",
            List.of(NUMBER, "after", "ground", "since"),
            event ->
                isOf(number, event) && standing.stream().anyMatch(each -> tells(event, each))));
  }

  private static boolean isOf(CertificateNumber number, JsonNode event) {
    return text(event, NUMBER).equals(number.value());
  }

  private static boolean tells(JsonNode event, StateChange change) {
    return text(event, "after").equals(change.after().name())
        && text(event, "ground").equals(change.ground().name())
        && text(event, "since").equals(change.since().toString());
  }

  private static String text(JsonNode event, String name) {
    return event.path(name).asString("");
  }
}
