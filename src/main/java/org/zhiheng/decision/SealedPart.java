package org.zhiheng.decision;

import java.util.Arrays;
import org.zhiheng.kernel.Worded;

/** What a seal covers, kind by kind, by what the parts are called in a sealed file. */
public enum SealedPart implements Worded {
  /** Person and organisation as frozen, numbers masked. */
  FACTS("facts.json"),
  SELF_EVALUATION("self-evaluation.json"),
  /** What the files of evidence are and which rows they support. */
  EVIDENCE("evidence.json"),
  /** The files themselves, each by itself. */
  FILES("evidence/"),
  /** The score sheets that counted, each by itself. */
  SHEETS("sheets/"),
  AGREED("agreed.json"),
  FINDINGS("findings.json"),
  FINAL("final.json"),
  REPORT("report.json"),
  /** By what the file says, whatever its layout. */
  SCHEME("scheme/");

  private final String file;

  SealedPart(String file) {
    this.file = file;
  }

  /** The name of the part, or where the names of its parts begin. */
  public String file() {
    return file;
  }

  /**
   * The kind of a part.
   *
   * @throws IllegalArgumentException when no part is called so
   */
  public static SealedPart of(String name) {
    return Arrays.stream(values())
        .filter(
            part -> part.file.endsWith("/") ? name.startsWith(part.file) : name.equals(part.file))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part of a sealed file: " + name));
  }
}
