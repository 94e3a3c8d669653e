package org.zhiheng.organisation;

import org.zhiheng.kernel.Worded;

/**
 * What an organisation tells about itself beside its code and figures, in the order of the form.
 */
public enum OrganisationField implements Worded {
  NAME("name"),
  TYPE("type"),
  REGION("region"),
  ADDRESS("address"),
  INDUSTRY("class"),
  FIGURES_YEAR("figuresYear"),
  SIZE_BY_HAND("sizeByHand"),
  SIZE_REASON("sizeReason"),
  LEGAL_REPRESENTATIVE("legalRepresentative"),
  CONTACT("contact"),
  CONTACT_PHONE("contactPhone"),
  QUALITY_AWARDS("qualityAwards");

  private final String field;

  OrganisationField(String field) {
    this.field = field;
  }

  /** The name of its field in forms. */
  public String field() {
    return field;
  }
}
