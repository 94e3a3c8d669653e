package org.zhiheng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.decision.FileSeal;
import org.zhiheng.decision.SealedDossier;
import org.zhiheng.decision.SealedPart;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.kernel.Worded;
import org.zhiheng.scheme.BrokenScheme;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.MarksRefused;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.Scoring;
import org.zhiheng.seal.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of a case, computed again from its sealed file. First every part has to be what was
 * sealed; then agreed values and findings lead to the final ones (S15), and these, by the scheme in
 * the file, to points and grade.
 */
final class Replay {

  /** Coefficients and points as they are written; longer ones nobody sealed. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SealedArchive archive;
  private final Manifest manifest;
  private final List<Difference> differences = new ArrayList<>();
  private String total = "";
  private String grade = "";

  private Replay(SealedArchive archive, Manifest manifest) {
    this.archive = archive;
    this.manifest = manifest;
  }

  /** What can differ. */
  enum Kind implements Worded {
    /** The hash of the file, and the one that is known from elsewhere. */
    OTHER_SEAL,
    /** A part that was sealed and is not there. */
    MISSING,
    /** A part that is not what was sealed. */
    CHANGED,
    /** Something that was not sealed. */
    ADDED,
    /** A part that is as it was sealed, and that this program cannot compute with. */
    UNREADABLE,
    /** A row, the final value that was sealed, and the one that agreed values and findings give. */
    FINAL,
    /** A row that the scheme does not allow so. */
    MARK,
    /** The total that was sealed, and the one computed. */
    TOTAL,
    /** The grade that was sealed, and the one computed. */
    GRADE
  }

  /** One thing that differs, or that keeps this program from saying whether the result does. */
  record Difference(Kind kind, List<String> names) {

    Difference {
      names = List.copyOf(names);
    }

    boolean isUnreadable() {
      return kind == Kind.UNREADABLE;
    }

    Object[] args() {
      return names.toArray();
    }
  }

  /**
   * Opens a sealed file.
   *
   * @throws CommandProblem when it has no manifest that this program reads
   */
  static Replay of(SealedArchive archive, Path file) {
    try {
      Manifest manifest = Manifest.parse(archive.text(SealedDossier.MANIFEST));
      if (manifest.format() == FileSeal.FORMAT) {
        return new Replay(archive, manifest);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw problem(file);
    }
    throw problem(file);
  }

  private static CommandProblem problem(Path file) {
    return new CommandProblem(
        "没有本程序能读的清单 " + SealedDossier.MANIFEST + "：" + file,
        "no " + SealedDossier.MANIFEST + " that this program reads: " + file);
  }

  /** The number of the case. */
  String number() {
    return manifest.subject().getOrDefault("number", "");
  }

  String hash() {
    return manifest.hash();
  }

  /** Computed, once there are no differences. */
  String total() {
    return total;
  }

  String grade() {
    return grade;
  }

  /**
   * What differs: the first part that is not what was sealed, or where all are, everything in the
   * result, and the part that this program cannot compute with.
   *
   * @param known the hash of the file from elsewhere; null for none
   */
  List<Difference> differences(@Nullable String known) {
    differences.clear();
    if (known != null && !known.equalsIgnoreCase(hash())) {
      differ(Kind.OTHER_SEAL, hash(), known);
      return differences;
    }
    firstDamage().ifPresentOrElse(differences::add, this::recompute);
    return List.copyOf(differences);
  }

  private Optional<Difference> firstDamage() {
    var names = new TreeSet<>(manifest.parts().keySet());
    names.addAll(archive.names());
    names.remove(SealedDossier.MANIFEST);
    names.remove(SealedDossier.INDEX);
    return names.stream()
        .map(name -> Optional.ofNullable(damage(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private @Nullable Difference damage(String name) {
    String sealed = manifest.parts().get(name);
    if (sealed == null) {
      return new Difference(Kind.ADDED, List.of(name));
    }
    if (!archive.names().contains(name)) {
      return new Difference(Kind.MISSING, List.of(name));
    }
    try {
      String found =
          name.startsWith(SealedPart.SCHEME.file())
              ? Schemes.fingerprint(name, archive.text(name))
              : archive.digest(name);
      return found.equals(sealed) ? null : new Difference(Kind.CHANGED, List.of(name));
    } catch (IOException | BrokenScheme e) {
      return new Difference(Kind.CHANGED, List.of(name));
    }
  }

  private Scheme scheme(String name) throws IOException {
    return Schemes.read(name.substring(SealedPart.SCHEME.file().length()), archive.text(name));
  }

  /**
   * Written from the words of S15 and not by the rules that made the report, so that a fault in
   * those shows as a difference here.
   */
  private void recompute() {
    String part = "";
    try {
      part = SealedPart.AGREED.file();
      Map<String, BigDecimal> marks = new TreeMap<>();
      for (Map.Entry<String, JsonNode> row : json(part).properties()) {
        marks.put(row.getKey(), number(row.getValue().path("coefficient")));
      }
      part = SealedPart.FINDINGS.file();
      for (JsonNode finding : json(part)) {
        if (finding.path("state").asString("").equals(FindingState.AGREED.name())) {
          marks.put(finding.path("row").asString(""), number(finding.path("coefficient")));
        }
      }
      part = SealedPart.FINAL.file();
      Map<String, BigDecimal> sealed = new TreeMap<>();
      for (Map.Entry<String, JsonNode> row : json(part).properties()) {
        sealed.put(row.getKey(), number(row.getValue()));
      }
      compare(sealed, marks);
      part = SealedPart.REPORT.file();
      JsonNode report = json(part);
      BigDecimal reported = number(report.path("total"));
      part = schemeName();
      score(scheme(part), marks, reported, report.path("grade").asString(""));
    } catch (BrokenScheme broken) {
      differ(Kind.UNREADABLE, part + ":" + broken.line());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      differ(Kind.UNREADABLE, part);
    }
  }

  private String schemeName() {
    return SealedPart.SCHEME.file() + manifest.subject().getOrDefault("scheme", "") + ".yaml";
  }

  private void compare(Map<String, BigDecimal> sealed, Map<String, BigDecimal> marks) {
    var rows = new TreeSet<>(sealed.keySet());
    rows.addAll(marks.keySet());
    for (String row : rows) {
      String before = plain(sealed.get(row));
      String now = plain(marks.get(row));
      if (!before.equals(now)) {
        differ(Kind.FINAL, row, before, now);
      }
    }
  }

  private void score(
      Scheme scheme, Map<String, BigDecimal> marks, BigDecimal reported, String reportedGrade) {
    try {
      Result result = Scoring.score(scheme, Marks.of(scheme, marks));
      total = plain(result.total());
      grade = result.grade().code();
      if (result.total().compareTo(reported) != 0) {
        differ(Kind.TOTAL, plain(reported), total);
      }
      if (!grade.equals(reportedGrade)) {
        differ(Kind.GRADE, reportedGrade, grade);
      }
    } catch (MarksRefused refused) {
      refused
          .problems()
          .forEach(problem -> differ(Kind.MARK, problem.row(), plain(problem.value())));
    }
  }

  private void differ(Kind kind, String... names) {
    differences.add(new Difference(kind, List.of(names)));
  }

  private JsonNode json(String name) throws IOException {
    return Objects.requireNonNull(JSON.readTree(archive.text(name)));
  }

  private static BigDecimal number(JsonNode value) {
    String digits = value.asString("");
    if (!NUMBER.matcher(digits).matches()) {
      throw new IllegalArgumentException("no number: " + digits);
    }
    return new BigDecimal(digits);
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "–" : value.stripTrailingZeros().toPlainString();
  }
}
