package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One edition of the standard as data; immutable, and frozen once a case has used it.
 *
 * @param fingerprint SHA-256 of the content in hex, whatever the layout and comments of its file:
 *     schemes of one id but two fingerprints are not the same rules
 */
public record Scheme(
    String id,
    String code,
    Words name,
    LocalDate issued,
    LocalDate effective,
    BigDecimal total,
    List<Indicator> groups,
    List<Scale> scales,
    List<Gate> gates,
    List<Grade> grades,
    Prerequisites prerequisites,
    List<NumberedText> materials,
    List<RefusalGround> refusalGrounds,
    Headcount team,
    Panel panel,
    Limits limits,
    Periods periods,
    List<Advice> advice,
    List<Interpretation> interpretations,
    String fingerprint) {

  public Scheme {
    groups = List.copyOf(groups);
    scales = List.copyOf(scales);
    gates = List.copyOf(gates);
    grades = List.copyOf(grades);
    materials = List.copyOf(materials);
    refusalGrounds = List.copyOf(refusalGrounds);
    advice = List.copyOf(advice);
    interpretations = List.copyOf(interpretations);
    SchemeRules.check(total, groups);
    ScaleRules.check(scales, interpretations);
    SchemeRules.checkGates(gates, groups, scales);
    SchemeRules.checkGrades(grades, total);
    SchemeRules.checkAdvice(advice, grades);
    Misfit.unless(!effective.isBefore(issued), "effective", "must not be before issued");
  }

  /** All scored rows, in order. */
  public List<Row> rows() {
    return groups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  public Optional<Row> row(String rowId) {
    return rows().stream().filter(row -> row.id().equals(rowId)).findFirst();
  }

  public Optional<Gate> gate(String groupId) {
    return gates.stream().filter(gate -> gate.group().equals(groupId)).findFirst();
  }

  /** The coefficients that rows of a kind may get. */
  public Scale scale(Kind kind) {
    return scales.stream().filter(scale -> scale.kind() == kind).findFirst().orElseThrow();
  }

  public Optional<Grade> grade(String gradeCode) {
    return grades.stream().filter(grade -> grade.code().equals(gradeCode)).findFirst();
  }

  /** Whether no grade stands above one. */
  public boolean isHighest(String gradeCode) {
    return grades.getLast().code().equals(gradeCode);
  }

  /** Whether a grade stands above another one; every grade does above one that there is not. */
  public boolean isAbove(String gradeCode, String other) {
    return rung(gradeCode) > rung(other);
  }

  private int rung(String gradeCode) {
    return grades.stream().map(Grade::code).toList().indexOf(gradeCode);
  }

  /** The lowest rung: the outcome where no grade is given (S11). */
  public Grade noGrade() {
    return grades.getFirst();
  }

  /** The points from which on a certificate is given. */
  public BigDecimal lowestCertifying() {
    return grades.stream().filter(Grade::certifies).findFirst().orElseThrow().from();
  }

  /** The lowest grade advised for a size and an industry, 1 to 3 (table D.1). */
  public Optional<Grade> advised(Advice.Size size, int tier) {
    return advice.stream()
        .filter(line -> line.size() == size)
        .findFirst()
        .flatMap(line -> grade(line.grade(tier)));
  }

  public Optional<Interpretation> interpretation(String interpretationId) {
    return interpretations.stream()
        .filter(interpretation -> interpretation.id().equals(interpretationId))
        .findFirst();
  }

  /** Whether this is how the scheme reads the place that the reading is about. */
  public boolean reads(Reading reading) {
    return interpretations.stream().anyMatch(each -> each.reading() == reading);
  }

  /** The interpretations that users of one kind of page should know, in order. */
  public List<Interpretation> interpretationsOn(Interpretation.Page page) {
    return interpretations.stream().filter(each -> each.shown().contains(page)).toList();
  }

  /** The coefficient suggested for performance met by so many percent (S3, S4, S5). */
  public BigDecimal suggested(BigDecimal percent) {
    return new Satisfaction(this).suggested(percent);
  }

  /** The least whole percent for which a coefficient is suggested; none where it never is. */
  public OptionalInt suggestedFrom(BigDecimal coefficient) {
    return IntStream.rangeClosed(0, 100)
        .filter(percent -> suggested(BigDecimal.valueOf(percent)).compareTo(coefficient) == 0)
        .findFirst();
  }

  /** Whether another round of supplement is allowed after so many (P7). */
  public boolean allowsSupplement(int rounds) {
    return reads(Reading.UNLIMITED_ROUNDS) || rounds < limits.supplementRounds();
  }
}
