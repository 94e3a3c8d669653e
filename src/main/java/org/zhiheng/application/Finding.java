package org.zhiheng.application;

import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.NumberedText;

/**
 * What a check by machine found about one requirement of 5.1 or 8.1.
 *
 * @param requirement clause and words of the scheme
 * @param whyNot what speaks against it; empty when it is met
 */
public record Finding(NumberedText requirement, List<Refusal> whyNot) {

  public Finding {
    whyNot = List.copyOf(whyNot);
  }

  public boolean met() {
    return whyNot.isEmpty();
  }
}
