package org.zhiheng.person;

import org.zhiheng.kernel.Worded;

/** What a person tells about themselves, in the order of the form. */
public enum PersonField implements Worded {
  NAME("name"),
  SEX("sex"),
  DOCUMENT_TYPE("documentType"),
  NUMBER("number"),
  MOBILE("mobile"),
  EMAIL("email"),
  EDUCATION("education"),
  SCHOOL("school"),
  SUBJECT("subject"),
  GRADUATED_ON("graduatedOn"),
  TITLE_LEVEL("titleLevel"),
  TITLE_NAME("titleName"),
  TITLED_ON("titledOn"),
  QUALIFICATIONS("qualifications"),
  POSITION("position"),
  APPOINTED_ON("appointedOn"),
  APPOINTMENT_PAPER("appointmentPaper"),
  TOP_MANAGER("topManager");

  private final String field;

  PersonField(String field) {
    this.field = field;
  }

  /** The name of its field in forms. */
  public String field() {
    return field;
  }
}
