package org.zhiheng.application.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.OrganisationField;
import org.zhiheng.organisation.OrganisationRefusal;

/**
 * The organisation that an applicant has changed to, as it was told.
 *
 * @param name and {@code address} are needed where the organisation is not known yet
 */
public record NewEmployer(CreditCode code, String name, String address) {

  /** One that the product knows already. */
  public static NewEmployer known(CreditCode code) {
    return new NewEmployer(code, "", "");
  }

  /** What is to be told of an organisation that is not known yet, so that it can be found. */
  List<Refusal> whyNotIntroduce() {
    List<Refusal> missing = new ArrayList<>();
    if (Folding.saysNothing(name)) {
      missing.add(told(OrganisationField.NAME, "name"));
    }
    if (Folding.saysNothing(address)) {
      missing.add(told(OrganisationField.ADDRESS, "address"));
    }
    return missing;
  }

  private static Refusal told(OrganisationField field, String at) {
    return OrganisationRefusal.MISSING.because(field).at(at);
  }
}
