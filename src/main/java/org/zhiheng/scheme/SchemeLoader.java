package org.zhiheng.scheme;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns a scheme file into a scheme, or refuses it with file, line, path and reason. */
final class SchemeLoader {

  private static final BigDecimal STEP = new BigDecimal("0.05");

  private final String canonical;

  private SchemeLoader(String canonical) {
    this.canonical = canonical;
  }

  /**
   * @throws BrokenScheme when the file is not a scheme that the product can follow
   */
  static Scheme load(String file, Reader reader) throws IOException {
    YamlSource source = new YamlSource(file);
    Node document = source.compose(reader);
    Scheme scheme =
        Fields.shape(source, "", document, new SchemeLoader(Canonical.of(document))::scheme);
    if (!file.substring(file.lastIndexOf(File.separatorChar) + 1).equals(scheme.id() + ".yaml")) {
      throw source.broken("id", "the file of scheme X is named X.yaml");
    }
    return scheme;
  }

  private Scheme scheme(Fields fields) {
    List<Interpretation> interpretations =
        fields.many("interpretations", SchemeLoader::interpretation);
    boolean stepped =
        interpretations.stream().anyMatch(each -> each.reading() == Reading.STEP_0_05);
    return new Scheme(
        fields.text("id"),
        fields.text("code"),
        fields.words("name"),
        fields.date("issued"),
        fields.date("effective"),
        fields.number("total"),
        fields.many("groups", SchemeLoader::indicator),
        fields.many("scales", scale -> scale(scale, stepped)),
        fields.many("gates", gate -> new Gate(gate.text("group"), gate.number("minimum"))),
        fields.many("grades", SchemeLoader::grade),
        fields.one("prerequisites", SchemeLoader::prerequisites),
        fields.many("materials", SchemeLoader::numbered),
        fields.many("refusalGrounds", SchemeLoader::refusalGround),
        fields.one("team", SchemeLoader::headcount),
        fields.one("panel", SchemeLoader::headcount),
        fields.one("limits", SchemeLoader::limits),
        fields.one("periods", SchemeLoader::periods),
        fields.many("advice", SchemeLoader::advice),
        interpretations,
        canonical);
  }

  private static Indicator indicator(Fields fields) {
    return new Indicator(
        fields.text("id"),
        fields.words("title"),
        fields.number("points"),
        fields.many("rows", SchemeLoader::row));
  }

  private static Row row(Fields fields) {
    return new Row(
        fields.text("id"),
        fields.words("title"),
        fields.choice("kind", Kind.class),
        fields.number("points"),
        fields.words("looksFor"),
        fields.many("clauses", SchemeLoader::clause));
  }

  private static Clause clause(Fields fields) {
    return new Clause(
        fields.text("id"),
        fields.words("title"),
        fields.words("looksFor"),
        fields.has("parts") ? fields.many("parts", SchemeLoader::clause) : List.of());
  }

  private static Scale scale(Fields fields, boolean stepped) {
    List<Band> bands = fields.many("bands", SchemeLoader::band);
    List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO));
    for (Band band : bands) {
      BigDecimal step = stepped ? STEP : band.high().subtract(band.low());
      for (BigDecimal v = band.low(); v.compareTo(band.high()) <= 0; v = v.add(step)) {
        values.add(YamlSource.plain(v.toPlainString()));
      }
    }
    return new Scale(fields.choice("kind", Kind.class), fields.words("zero"), bands, values);
  }

  private static Band band(Fields fields) {
    return new Band(
        fields.number("low"),
        fields.number("high"),
        fields.has("from") ? fields.number("from") : null,
        fields.has("below") ? fields.number("below") : null,
        fields.words("words"));
  }

  private static Grade grade(Fields fields) {
    return new Grade(fields.text("code"), fields.number("from"), fields.flag("certifies"));
  }

  private static Prerequisites prerequisites(Fields fields) {
    return new Prerequisites(
        fields.choice("education", Prerequisites.Education.class),
        fields.choice("title", Prerequisites.Title.class),
        fields.whole("qualityYears"),
        fields.flag("training"),
        fields.many("words", SchemeLoader::numbered));
  }

  private static NumberedText numbered(Fields fields) {
    return new NumberedText(fields.text("clause"), fields.words("text"));
  }

  private static RefusalGround refusalGround(Fields fields) {
    return new RefusalGround(
        fields.text("clause"),
        fields.has("lookBackMonths") ? fields.whole("lookBackMonths") : null,
        fields.words("text"));
  }

  private static Headcount headcount(Fields fields) {
    return new Headcount(fields.whole("minimum"), fields.flag("odd"));
  }

  private static Limits limits(Fields fields) {
    return new Limits(
        fields.whole("formalReview"),
        fields.whole("supplement"),
        fields.whole("supplementRounds"),
        fields.whole("evaluation"),
        fields.whole("decision"),
        fields.whole("publicNotice"),
        fields.whole("issue"),
        fields.whole("appeal"));
  }

  private static Periods periods(Fields fields) {
    return new Periods(
        fields.whole("validityYears"),
        fields.whole("renewalExpectedMonths"),
        fields.whole("renewalEarliestMonths"),
        fields.wholes("reminderMonths"),
        fields.whole("educationPerYear"),
        fields.whole("reapplyMonths"),
        fields.whole("misconductMonths"),
        fields.whole("upgradeMonths"));
  }

  private static Advice advice(Fields fields) {
    return new Advice(
        fields.choice("size", Advice.Size.class),
        fields.text("primary"),
        fields.text("secondary"),
        fields.text("tertiary"));
  }

  private static Interpretation interpretation(Fields fields) {
    return new Interpretation(
        fields.text("id"),
        fields.text("place"),
        fields.choice("bites", Interpretation.Bites.class),
        fields.choice("reading", Reading.class),
        fields.choices("alternatives", Reading.class),
        fields.words("text"));
  }
}
