package org.zhiheng.organisation.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationRefusal;
import org.zhiheng.organisation.SizeIndicator;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;

/**
 * What an organisation tells about itself, with the size that follows from what is stored.
 *
 * @param next the organisation that the reader said to have changed to, until it has confirmed that
 * @param scheme the edition in force, which advises a grade (annex D)
 * @param industries what the list beside the industry offers
 */
public record OrganisationView(
    Form form,
    Organisation stored,
    @Nullable Organisation next,
    Scheme scheme,
    List<String> industries,
    Back back) {

  /** Whether somebody is asked whether the figures are right, or has said that they are. */
  public boolean asksAboutFigures() {
    return form.chosen("sure", "yes")
        || Stream.of(SizeIndicator.values()).anyMatch(this::asksAbout);
  }

  private boolean asksAbout(SizeIndicator indicator) {
    Message error = form.errorOf(indicator.field());
    return error != null && error.key().equals(OrganisationRefusal.FIGURE_DOUBTFUL.messageKey());
  }
}
