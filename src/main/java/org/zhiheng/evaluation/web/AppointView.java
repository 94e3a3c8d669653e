package org.zhiheng.evaluation.web;

import java.util.List;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.team.Choice;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * Putting a team together for an application.
 *
 * @param words whom the reader looks for among those on the roster
 */
public record AppointView(
    Dossier dossier, List<Choice> choices, String words, Scheme scheme, Form form) {

  public String path() {
    return "/evaluation/" + dossier.application().id();
  }
}
