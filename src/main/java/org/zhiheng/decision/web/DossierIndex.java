package org.zhiheng.decision.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.zhiheng.decision.SealedDossier;
import org.zhiheng.decision.SealedPart;
import org.zhiheng.kernel.Worded;
import org.zhiheng.scheme.Row;
import org.zhiheng.shell.Text;

/** The index of a sealed file, in both languages on one page that needs nothing else. */
public record DossierIndex(SealedDossier dossier, Text zh, Text en) {

  private static final String BETWEEN = " / ";

  public String both(String key, Object... args) {
    return zh.of(key, args) + BETWEEN + en.of(key, args);
  }

  public String both(Worded constant) {
    return zh.of(constant) + BETWEEN + en.of(constant);
  }

  public String kind(String part) {
    return both(SealedPart.of(part));
  }

  public String title(Row row) {
    return row.id() + " " + row.title().in(zh.locale()) + BETWEEN + row.title().in(en.locale());
  }

  /** What each sheet says of a row, in the order of the sheets. */
  public List<String> independent(Row row) {
    return dossier.edition().layers().independent(row.id()).stream().map(zh::number).toList();
  }

  public String agreed(Row row) {
    return zh.number(dossier.edition().layers().values().get(row.id()));
  }

  public String last(Row row) {
    return zh.number(dossier.edition().finalMarks().get(row.id()));
  }

  public String points(Row row) {
    BigDecimal mark =
        Objects.requireNonNullElse(dossier.edition().finalMarks().get(row.id()), BigDecimal.ZERO);
    return zh.number(row.points().multiply(mark));
  }
}
