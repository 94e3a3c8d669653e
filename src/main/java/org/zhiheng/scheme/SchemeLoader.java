package org.zhiheng.scheme;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhiheng.kernel.Sha256;

/** Turns a scheme file into a scheme, or refuses it with file, line, path and reason. */
final class SchemeLoader {

  /** In working days, for schemes that were sealed before they said it. */
  private static final int COMPLAINT = 30;

  private final Node document;

  private SchemeLoader(Node document) {
    this.document = document;
  }

  /**
   * A scheme with its file.
   *
   * @param text as it was read
   */
  record Loaded(Scheme scheme, String text) {}

  /**
   * @throws BrokenScheme when the file is not a scheme that the product can follow
   */
  static Scheme load(String file, Reader reader) throws IOException {
    return read(file, reader).scheme();
  }

  /**
   * The same with the text, for whoever hands it on.
   *
   * @throws BrokenScheme when the file is not a scheme that the product can follow
   */
  static Loaded read(String file, Reader reader) throws IOException {
    YamlSource source = new YamlSource(file);
    Node document = source.compose(reader);
    Scheme scheme = Fields.shape(source, "", document, new SchemeLoader(document)::scheme);
    if (!file.substring(file.lastIndexOf(File.separatorChar) + 1).equals(scheme.id() + ".yaml")) {
      throw source.broken("id", "the file of scheme X is named X.yaml");
    }
    return new Loaded(scheme, source.text());
  }

  static String fingerprint(Node document) {
    return Sha256.of(Canonical.of(document));
  }

  private Scheme scheme(Fields fields) {
    List<Interpretation> interpretations =
        fields.many("interpretations", SchemeLoader::interpretation);
    Readings readings = new Readings(interpretations);
    Scheme scheme =
        new Scheme(
            fields.text("id"),
            fields.text("code"),
            fields.words("name"),
            fields.date("issued"),
            fields.date("effective"),
            fields.number("total"),
            fields.many("groups", SchemeLoader::indicator),
            fields.many("scales", scale -> scale(scale, readings)),
            fields.many("gates", gate -> new Gate(gate.text("group"), gate.number("minimum"))),
            fields.many("grades", SchemeLoader::grade),
            fields.one("prerequisites", it -> prerequisites(it, readings)),
            fields.many("materials", it -> numbered(it, Rule.Place.MATERIALS)),
            readings.grounds(fields.many("refusalGrounds", SchemeLoader::refusalGround)),
            readings.team(fields.one("team", SchemeLoader::headcount)),
            fields.one("panel", it -> panel(it, readings)),
            fields.one("limits", SchemeLoader::limits),
            fields.one("periods", SchemeLoader::periods),
            fields.many("advice", SchemeLoader::advice),
            interpretations,
            fingerprint(document));
    ReadingRules.check(scheme);
    return scheme;
  }

  private static Indicator indicator(Fields fields) {
    String id = fields.text("id");
    return new Indicator(
        id,
        printed(fields, id),
        fields.words("title"),
        fields.number("points"),
        fields.many("rows", SchemeLoader::row));
  }

  private static Row row(Fields fields) {
    String id = fields.text("id");
    return new Row(
        id,
        printed(fields, id),
        fields.words("title"),
        fields.choice("kind", Kind.class),
        fields.number("points"),
        fields.words("looksFor"),
        fields.many("clauses", SchemeLoader::clause));
  }

  private static Clause clause(Fields fields) {
    String id = fields.text("id");
    return new Clause(
        id,
        printed(fields, id),
        fields.words("title"),
        fields.words("looksFor"),
        fields.has("parts") ? fields.many("parts", SchemeLoader::clause) : List.of());
  }

  /** Only a number that the body of the text prints differently stands in the file. */
  private static String printed(Fields fields, String id) {
    return fields.has("printed") ? fields.text("printed") : id;
  }

  private static Scale scale(Fields fields, Readings readings) {
    List<Band> bands = fields.many("bands", SchemeLoader::band);
    return new Scale(
        fields.choice("kind", Kind.class), fields.words("zero"), bands, readings.values(bands));
  }

  private static Band band(Fields fields) {
    return new Band(
        fields.number("low"),
        fields.number("high"),
        fields.has("from") ? fields.number("from") : null,
        fields.has("below") ? fields.number("below") : null,
        fields.words("words"),
        fields.has("level") ? fields.words("level") : null);
  }

  private static Grade grade(Fields fields) {
    return new Grade(fields.text("code"), fields.number("from"), fields.flag("certifies"));
  }

  private static Prerequisites prerequisites(Fields fields, Readings readings) {
    Prerequisites.Asked asked = asked(fields);
    List<Prerequisites.BySize> bySize =
        fields.has("bySize") ? fields.many("bySize", SchemeLoader::bySize) : List.of();
    return new Prerequisites(
        asked,
        readings.bySize(bySize),
        fields.many("words", it -> numbered(it, Rule.Place.PREREQUISITES)));
  }

  private static Prerequisites.BySize bySize(Fields fields) {
    return new Prerequisites.BySize(fields.choice("size", Advice.Size.class), asked(fields));
  }

  private static Prerequisites.Asked asked(Fields fields) {
    return new Prerequisites.Asked(
        fields.choice("education", Prerequisites.Education.class),
        fields.choice("title", Prerequisites.Title.class),
        fields.whole("qualityYears"),
        fields.flag("training"));
  }

  private static NumberedText numbered(Fields fields, Rule.Place place) {
    return new NumberedText(
        fields.text("clause"), fields.choice("rule", Rule.class).in(place), fields.words("text"));
  }

  private static RefusalGround refusalGround(Fields fields) {
    return new RefusalGround(
        fields.text("clause"),
        fields.choice("rule", Rule.class).in(Rule.Place.GROUNDS),
        fields.has("lookBackMonths") ? fields.whole("lookBackMonths") : null,
        fields.words("text"));
  }

  private static Panel panel(Fields fields, Readings readings) {
    return new Panel(
        headcount(fields), fields.one("quorum", SchemeLoader::quorum), readings.majority());
  }

  private static Panel.Quorum quorum(Fields fields) {
    return new Panel.Quorum(fields.whole("part"), fields.whole("of"));
  }

  private static Headcount headcount(Fields fields) {
    return new Headcount(fields.whole("minimum"), fields.flag("odd"));
  }

  /** What comes to be said later has a default, so that an older scheme can still be followed. */
  private static Limits limits(Fields fields) {
    return new Limits(
        fields.whole("formalReview"),
        fields.whole("supplement"),
        fields.whole("supplementRounds"),
        fields.whole("evaluation"),
        fields.whole("decision"),
        fields.whole("publicNotice"),
        fields.whole("issue"),
        fields.whole("appeal"),
        fields.whole("admission"),
        fields.whole("appealDecision"),
        fields.whole("hearing"),
        fields.whole("urgent"),
        fields.whole("appealStatement"),
        fields.has("complaint") ? fields.whole("complaint") : COMPLAINT);
  }

  private static Periods periods(Fields fields) {
    return new Periods(
        fields.whole("validityYears"),
        fields.whole("renewalExpectedMonths"),
        fields.whole("renewalEarliestMonths"),
        fields.wholes("reminderMonths"),
        fields.whole("educationPerYear"),
        fields.wholes("educationReminderMonths"),
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
        fields.choices("shown", Interpretation.Page.class),
        fields.choice("reading", Reading.class),
        fields.choices("alternatives", Reading.class),
        fields.words("text"));
  }
}
