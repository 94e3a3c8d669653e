package org.zhiheng.body.web;

import java.util.Arrays;
import java.util.List;
import org.zhiheng.scheme.Interpretation;
import org.zhiheng.scheme.Scheme;

/**
 * One edition of the standard and how it is read.
 *
 * @param editions all that are loaded, the latest first
 */
public record SchemeView(Scheme scheme, List<Scheme> editions) {

  public List<Interpretation.Bites> parts() {
    return Arrays.asList(Interpretation.Bites.values());
  }

  /** The readings of one part, in order. */
  public List<Interpretation> readings(Interpretation.Bites part) {
    return scheme.interpretations().stream().filter(each -> each.bites() == part).toList();
  }
}
