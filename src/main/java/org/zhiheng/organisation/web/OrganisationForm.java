package org.zhiheng.organisation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Figures;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationRules;
import org.zhiheng.organisation.OrganisationType;
import org.zhiheng.organisation.Size;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Text;

/** Between an {@link Organisation} and what is typed on the page. */
final class OrganisationForm {

  private static final String CLASS = "class";

  /** Ticked by who was asked about a figure and stands by it. */
  private static final String SURE = "sure";

  private OrganisationForm() {}

  static Map<String, @Nullable Object> shown(Organisation organisation, Text text) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    Figures figures = organisation.figures();
    shown.put("name", organisation.name());
    shown.put("type", organisation.type());
    shown.put("region", organisation.region());
    shown.put("address", organisation.address());
    shown.put(CLASS, IndustryText.shown(organisation.industry(), text));
    shown.put("staff", figures.staff());
    shown.put("revenue", text.number(figures.revenue()));
    shown.put("assets", text.number(figures.assets()));
    shown.put(SURE, OrganisationRules.whyAsk(figures).isEmpty() ? null : "yes");
    shown.put("figuresYear", organisation.figuresYear());
    shown.put("sizeByHand", organisation.sizeByHand());
    shown.put("sizeReason", organisation.sizeReason());
    shown.put("legalRepresentative", organisation.legalRepresentative());
    shown.put("contact", organisation.contact());
    shown.put("contactPhone", organisation.contactPhone());
    shown.put("qualityAwards", organisation.qualityAwards());
    shown.put("version", organisation.version());
    return shown;
  }

  /** Only what cannot be read stands in the way of saving; a draft may leave anything out. */
  static Form checked(Form form, Text text) {
    form.atMost(100, "name", "region", "legalRepresentative", "contact")
        .atMost(200, "address")
        .atMost(500, "sizeReason")
        .atMost(2000, "qualityAwards")
        .checkWhole("figuresYear");
    if (!form.text(CLASS).isEmpty()) {
      Industry.whyNotParse(IndustryText.code(form.value(CLASS), text))
          .forEach(refusal -> form.refuse(refusal.at(CLASS)));
    }
    String staff = form.value("staff");
    String revenue = form.value("revenue");
    String assets = form.value("assets");
    List<Refusal> unsound = Figures.whyNotParse(staff, revenue, assets);
    unsound.forEach(form::refuse);
    if (unsound.isEmpty() && !form.chosen(SURE, "yes")) {
      OrganisationRules.whyAsk(Figures.parse(staff, revenue, assets)).forEach(form::refuse);
    }
    if (!form.code("contactPhone").isEmpty()) {
      OrganisationRules.whyNotPhone(form.code("contactPhone")).forEach(form::refuse);
    }
    return form;
  }

  static Organisation read(Form form, CreditCode code, Text text) {
    Size byHand = form.choice("sizeByHand", Size.class);
    return new Organisation(
        code,
        form.text("name"),
        form.choice("type", OrganisationType.class),
        form.textOrNull("region"),
        form.textOrNull("address"),
        form.text(CLASS).isEmpty()
            ? null
            : Industry.parse(IndustryText.code(form.value(CLASS), text)),
        Figures.parse(form.value("staff"), form.value("revenue"), form.value("assets")),
        form.wholeOrNull("figuresYear"),
        byHand == Size.NOT_APPLICABLE ? null : byHand,
        form.proseOrNull("sizeReason"),
        form.textOrNull("legalRepresentative"),
        form.textOrNull("contact"),
        form.code("contactPhone").isEmpty() ? null : form.code("contactPhone"),
        form.proseOrNull("qualityAwards"),
        form.version());
  }
}
