package org.zhiheng.application;

import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.NumberedText;

/**
 * What a check by machine found about one requirement of 5.1 or 8.1.
 *
 * @param requirement clause and words of the scheme
 * @param lacking what speaks against it; empty when it is met
 * @param needed false where another requirement is met and one will do (P1)
 */
public record RequirementCheck(NumberedText requirement, List<Refusal> lacking, boolean needed) {

  public RequirementCheck {
    lacking = List.copyOf(lacking);
  }

  static RequirementCheck of(NumberedText requirement, List<Refusal> lacking) {
    return new RequirementCheck(requirement, lacking, true);
  }

  RequirementCheck notNeeded() {
    return new RequirementCheck(requirement, lacking, false);
  }

  public boolean met() {
    return lacking.isEmpty();
  }

  /** What stops the application. */
  public List<Refusal> whyNot() {
    return needed ? lacking : List.of();
  }
}
