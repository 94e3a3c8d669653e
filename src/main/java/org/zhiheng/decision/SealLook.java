package org.zhiheng.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file stands to its seal.
 *
 * @param earlier seals of the round, the first one first
 * @param broken names of the parts that are not what was sealed
 */
public record SealLook(
    Decision decision, FileSeal seal, List<FileSeal> earlier, List<String> broken) {

  public SealLook {
    earlier = List.copyOf(earlier);
    broken = List.copyOf(broken);
  }

  /** The parts by name, each with the digest that was sealed; blank for one that came since. */
  public Map<String, String> parts() {
    var parts = new TreeMap<>(seal.manifest().parts());
    broken.forEach(name -> parts.putIfAbsent(name, ""));
    return parts;
  }
}
