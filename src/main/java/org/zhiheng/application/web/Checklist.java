package org.zhiheng.application.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.Supplement;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.CheckItem;
import org.zhiheng.shell.CheckItem.Progress;
import org.zhiheng.shell.Text;

/** How far each part of a file is, in the applicant's words. */
record Checklist(Text text, Dossier dossier, Scheme scheme, List<Refusal> missing) {

  List<CheckItem> items() {
    return Arrays.stream(FilePart.values()).map(this::item).toList();
  }

  private CheckItem item(FilePart part) {
    boolean open = dossier.application().stage().isWithApplicant();
    boolean done = missing.stream().noneMatch(part::concerns);
    CaseId id = dossier.application().id();
    return new CheckItem(text.of(part), progress(part, done), hint(part), path(id, part, open));
  }

  private static @Nullable String path(CaseId id, FilePart part, boolean open) {
    return open ? Paths.of(id, part) : null;
  }

  // a part that a notice names is to be looked at again, however complete it seems
  private Progress progress(FilePart part, boolean done) {
    if (!done) {
      return Progress.OPEN;
    }
    return asked(part) ? Progress.WARN : Progress.DONE;
  }

  private boolean asked(FilePart part) {
    return dossier.application().stage().isWithApplicant()
        && dossier.lastSupplement().stream()
            .map(Supplement::items)
            .flatMap(List::stream)
            .anyMatch(item -> item.part() == part);
  }

  private String hint(FilePart part) {
    return switch (part) {
      case SELF_EVALUATION ->
          text.of(
              "application.rows.progress",
              dossier.completeRows(scheme),
              scheme.rows().size(),
              dossier.ownTotal(scheme));
      case EVIDENCE -> text.of("application.evidence.count", dossier.evidence().size());
      case RECOMMENDATION -> text.of(recommendation());
      case DECLARATIONS -> declarations(dossier.declarations().open().size());
      case PERSON, CV, TRAINING, ORGANISATION -> text.of("application.hint." + part.name());
    };
  }

  private String declarations(int open) {
    return open == 0
        ? text.of("application.declarations.all")
        : text.of("application.declarations.open", open);
  }

  private String recommendation() {
    Recommendation recommendation = dossier.recommendation();
    if (recommendation == null) {
      return "application.recommendation.notRequested";
    }
    return recommendation.signed()
        ? "application.recommendation.isSigned"
        : "application.recommendation.isRequested";
  }
}
