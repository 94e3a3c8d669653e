package org.zhiheng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Gate;
import org.zhiheng.scoring.CoefficientChange;
import org.zhiheng.scoring.Distance;
import org.zhiheng.scoring.FailedGate;
import org.zhiheng.scoring.GroupScore;
import org.zhiheng.scoring.Reason;
import org.zhiheng.scoring.Result;

/** Results as one JSON object a line, with margins, distance and the smallest changes. */
final class JsonResults implements ResultWriter {

  @Override
  public String header() {
    return "";
  }

  @Override
  public String result(String id, Result result) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", id);
    object.put("total", result.total());
    Map<String, Object> groups = new LinkedHashMap<>();
    result.groups().forEach(group -> groups.put(group.group().id(), group.points()));
    object.put("groups", groups);
    object.put("grade", result.grade().code());
    object.put("certifies", result.grade().certifies());
    object.put("reasons", result.reasons().stream().map(Reason::code).toList());
    Map<String, Object> gates = new LinkedHashMap<>();
    result.groups().forEach(group -> gate(group, result, gates));
    object.put("gates", gates);
    object.put("next", result.distance().map(JsonResults::distance).orElse(null));
    object.put("smallestChangeUp", change(result, CoefficientChange.Direction.UP));
    object.put("smallestChangeDown", change(result, CoefficientChange.Direction.DOWN));
    return Json.of(object) + "\n";
  }

  @Override
  public String errors(String id, List<String> errors) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", id);
    object.put("errors", errors);
    return Json.of(object) + "\n";
  }

  /** The fewest points that pass a gate, as the coefficients to raise. */
  private static List<Map<String, Object>> rises(FailedGate failed) {
    return failed.rises().stream()
        .map(
            rise -> {
              Map<String, Object> object = new LinkedHashMap<>();
              object.put("row", rise.row().id());
              object.put("from", rise.from());
              object.put("to", rise.to());
              object.put("points", rise.points());
              return object;
            })
        .toList();
  }

  private static void gate(GroupScore group, Result result, Map<String, Object> gates) {
    Gate gate = group.gate();
    if (gate == null) {
      return;
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("minimum", gate.minimum());
    object.put("margin", group.points().subtract(gate.minimum()));
    object.put("passed", group.passed());
    result.failedGates().stream()
        .filter(failed -> failed.score().equals(group))
        .forEach(failed -> object.put("smallestRise", rises(failed)));
    gates.put(gate.group(), object);
  }

  private static Map<String, Object> distance(Distance distance) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("grade", distance.next().code());
    object.put("points", distance.points());
    object.put("failedGates", distance.failedGates());
    return object;
  }

  private static @Nullable Object change(Result result, CoefficientChange.Direction direction) {
    Optional<CoefficientChange> found = result.smallestChange(direction);
    if (found.isEmpty()) {
      return null;
    }
    CoefficientChange change = found.get();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("row", change.row().id());
    object.put("from", change.from());
    object.put("to", change.to());
    object.put("points", change.points());
    object.put("grade", change.grade().code());
    return object;
  }
}
