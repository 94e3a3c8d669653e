package org.zhiheng.person.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.person.Appointment;
import org.zhiheng.person.Education;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonRules;
import org.zhiheng.person.Schooling;
import org.zhiheng.person.Sex;
import org.zhiheng.person.Title;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.shell.Form;

/** Between a {@link Person} and what is typed on the page. */
final class PersonForm {

  private PersonForm() {}

  static Map<String, @Nullable Object> shown(Person person) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    IdentityDocument document = person.document();
    Mobile mobile = person.mobile();
    shown.put("name", person.name());
    shown.put("sex", person.sex());
    shown.put("documentType", document == null ? null : document.type());
    shown.put("number", document == null ? null : document.number());
    shown.put("mobile", mobile == null ? null : mobile.number());
    shown.put("email", person.email());
    shown.put("education", person.schooling().level());
    shown.put("school", person.schooling().school());
    shown.put("subject", person.schooling().subject());
    shown.put("graduatedOn", person.schooling().on());
    shown.put("titleLevel", person.title().level());
    shown.put("titleName", person.title().name());
    shown.put("titledOn", person.title().on());
    shown.put("qualifications", person.qualifications());
    shown.put("position", person.appointment().position());
    shown.put("appointedOn", person.appointment().on());
    shown.put("appointmentPaper", person.appointment().paper());
    shown.put("topManager", person.appointment().topManager() ? "yes" : null);
    shown.put("version", person.version());
    return shown;
  }

  /** Only what cannot be read stands in the way of saving; a draft may leave anything out. */
  static Form checked(Form form) {
    form.atMost(50, "name")
        .atMost(100, "email", "school", "subject", "titleName", "position", "appointmentPaper")
        .atMost(1000, "qualifications")
        .checkDate("graduatedOn", "titledOn", "appointedOn");
    checkDocument(form);
    if (!form.code("mobile").isEmpty()) {
      Mobile.whyNotParse(form.value("mobile")).forEach(form::refuse);
    }
    if (!form.code("email").isEmpty()) {
      PersonRules.whyNotEmail(form.code("email")).forEach(form::refuse);
    }
    return form;
  }

  /** Type and number come together or not at all. */
  private static void checkDocument(Form form) {
    IdentityDocumentType type = form.choice("documentType", IdentityDocumentType.class);
    boolean typed = !form.text("number").isEmpty();
    if (type != null && typed) {
      IdentityDocument.whyNotParse(type, form.value("number")).forEach(form::refuse);
    } else if (typed) {
      form.required("documentType");
    } else if (type != null) {
      form.required("number");
    }
  }

  static Person read(Form form, PersonId id) {
    IdentityDocumentType type = form.choice("documentType", IdentityDocumentType.class);
    return new Person(
        id,
        form.text("name"),
        form.choice("sex", Sex.class),
        type == null ? null : IdentityDocument.parse(type, form.value("number")),
        form.code("mobile").isEmpty() ? null : Mobile.parse(form.value("mobile")),
        form.code("email").isEmpty() ? null : form.code("email"),
        new Schooling(
            form.choice("education", Education.class),
            form.textOrNull("school"),
            form.textOrNull("subject"),
            form.dateOrNull("graduatedOn")),
        new Title(
            form.choice("titleLevel", TitleLevel.class),
            form.textOrNull("titleName"),
            form.dateOrNull("titledOn")),
        new Appointment(
            form.textOrNull("position"),
            form.dateOrNull("appointedOn"),
            form.textOrNull("appointmentPaper"),
            form.ticked("topManager")),
        form.proseOrNull("qualifications"),
        form.version());
  }
}
