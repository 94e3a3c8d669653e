package org.zhiheng.audit;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.audit.LogStore.Row;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Slice;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleTree;
import org.zhiheng.seal.MerkleTree.Node;
import org.zhiheng.seal.MerkleTree.Span;
import org.zhiheng.seal.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of what happened, as anybody may check it: it tells nothing about anybody. */
@Service
@Transactional(readOnly = true)
public class ProofLog {

  private final LogStore store;
  private final JsonMapper json;

  ProofLog(LogStore store, JsonMapper json) {
    this.store = store;
    this.json = json;
  }

  /** The newest checkpoint; none before the first. */
  public Optional<LogCheckpoint> newest() {
    return store.checkpointsBelow(Long.MAX_VALUE, 1).stream().findFirst();
  }

  /**
   * The checkpoint of a size.
   *
   * @throws NotFound when the log was not signed at that size
   */
  public LogCheckpoint checkpoint(long size) {
    return store.checkpoint(size).orElseThrow(() -> new NotFound(size));
  }

  /** The checkpoints below a size, the newest first. */
  public Slice<LogCheckpoint> checkpoints(long below) {
    return Slice.of(
        store.checkpointsBelow(below, Slice.LENGTH + 1), each -> Long.toString(each.size()));
  }

  /** Every public key that checkpoints were signed by. */
  public List<VerifierKey> keys() {
    return store.keys();
  }

  /**
   * What shows that a checkpoint goes on from an earlier one.
   *
   * @throws NotFound when one of them was never signed, or the first is the larger one
   */
  public List<Hash> consistency(long first, long second) {
    checkpoint(first);
    checkpoint(second);
    if (first > second) {
      throw new NotFound(first);
    }
    return Objects.requireNonNull(
        hashes(Map.of(second, MerkleTree.consistency(first, second))).get(second));
  }

  /**
   * What shows that entries stand in the log of a size.
   *
   * @return the hashes from the leaf upwards, by place
   */
  public Map<Long, List<Hash>> inclusion(List<Long> places, long size) {
    Map<Long, List<Span>> paths = new LinkedHashMap<>();
    places.forEach(place -> paths.put(place, MerkleTree.inclusion(place, size)));
    return hashes(paths);
  }

  /** What happened to a subject, in its order, as far as a stranger may be shown it. */
  public List<LoggedEvent> events(String subject, List<Showing> showings) {
    Map<String, Showing> byType =
        showings.stream().collect(Collectors.toMap(Showing::type, each -> each));
    return store.rowsOf(subject, byType.keySet()).stream()
        .filter(row -> showing(row, byType).which().test(detail(row)))
        .map(row -> logged(row, showing(row, byType)))
        .toList();
  }

  private JsonNode detail(Row row) {
    return json.readTree(told(row).detail());
  }

  private static LoggedEvent logged(Row row, Showing showing) {
    AuditRecord told = told(row);
    String salt = row.salt();
    if (salt == null) {
      return new LoggedEvent(told.type(), told.at(), null, List.of(), List.of());
    }
    LogEntry entry = LogEntry.of(told, LogStore.salt(salt));
    String[] details = showing.details().toArray(String[]::new);
    return new LoggedEvent(
        told.type(), told.at(), row.place(), entry.shown(details), entry.hidden(details));
  }

  private static Showing showing(Row row, Map<String, Showing> byType) {
    return Objects.requireNonNull(byType.get(told(row).type()));
  }

  private static AuditRecord told(Row row) {
    return Objects.requireNonNull(row.told());
  }

  private Map<Long, List<Hash>> hashes(Map<Long, List<Span>> paths) {
    Set<Node> wanted =
        paths.values().stream()
            .flatMap(List::stream)
            .flatMap(span -> span.nodes().stream())
            .collect(toSet());
    Map<Node, Hash> kept = store.nodes(wanted);
    Map<Long, List<Hash>> hashes = new HashMap<>();
    paths.forEach(
        (place, path) ->
            hashes.put(
                place,
                path.stream()
                    .map(span -> span.hash(node -> Objects.requireNonNull(kept.get(node))))
                    .toList()));
    return hashes;
  }
}
