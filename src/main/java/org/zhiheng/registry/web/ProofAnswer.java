package org.zhiheng.registry.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LoggedEvent;
import org.zhiheng.seal.Hash;
import tools.jackson.databind.JsonNode;

/**
 * What programs are told, enough to check it without this system. The names are promised:
 * docs/how-to/check-the-log.md lists them.
 *
 * @param checkpoint the newest, as a signed note; null before the first
 */
record ProofAnswer(String number, @Nullable String checkpoint, List<Event> events) {

  /**
   * An event and its proof.
   *
   * @param place in the log; null as long as it waits
   * @param shown salt, name and value of each member that is public
   * @param hidden the hashes of all other members
   * @param path from the leaf upwards, in Base64; null where the checkpoint does not have it yet
   */
  record Event(
      String type,
      String at,
      @Nullable Long place,
      List<JsonNode> shown,
      List<String> hidden,
      @Nullable List<String> path) {}

  static ProofAnswer of(
      String number,
      @Nullable String checkpoint,
      List<LoggedEvent> events,
      Map<Long, List<Hash>> paths) {
    return new ProofAnswer(
        number, checkpoint, events.stream().map(each -> event(each, paths)).toList());
  }

  private static Event event(LoggedEvent event, Map<Long, List<Hash>> paths) {
    @Nullable List<Hash> path = event.place() == null ? null : paths.get(event.place());
    return new Event(
        event.type(),
        event.at().toString(),
        event.place(),
        event.shown(),
        event.hidden().stream().map(Hash::hex).toList(),
        path == null ? null : path.stream().map(Hash::base64).toList());
  }
}
