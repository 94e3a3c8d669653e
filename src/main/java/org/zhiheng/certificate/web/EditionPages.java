package org.zhiheng.certificate.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.Edition;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.Editions;
import org.zhiheng.certificate.Reissue;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Re-issuing a certificate: the same number, another paper (C11). */
@Controller
class EditionPages {

  private static final String TEMPLATE = "certificate/reissue";
  private static final String PATH = "/certificate/{number}/reissue";

  private final Certificates certificates;
  private final Editions editions;
  private final Pages pages;
  private final CurrentActor currentActor;

  EditionPages(
      Certificates certificates, Editions editions, Pages pages, CurrentActor currentActor) {
    this.certificates = certificates;
    this.editions = editions;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.MANAGER)
  @GetMapping(PATH)
  View show(@PathVariable String number) {
    Certificate certificate = find(number);
    return pages.show(TEMPLATE, view(certificate, Form.showing(stored(certificate.paper()))));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH)
  View reissue(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
    Certificate certificate = find(number);
    Actor actor = currentActor.get();
    Form form =
        Form.of(typed)
            .required("cause", "holderName", "organisation", "organisationName")
            .atMost(50, "holderName")
            .atMost(100, "organisationName");
    return form.passes(() -> editions.reissue(certificate.number(), reissue(form), actor))
        ? pages.next("/certificate/" + certificate.number(), "certificate.reissue.done")
        : pages.again(TEMPLATE, view(certificate, form), form);
  }

  private Certificate find(String number) {
    try {
      return certificates.find(CertificateNumber.parse(number), currentActor.get());
    } catch (Refused refused) {
      throw new NotFound(number);
    }
  }

  private EditionView view(Certificate certificate, Form form) {
    return new EditionView(
        certificate, editions.whyNotReissue(certificate.number(), currentActor.get()), form);
  }

  private static Reissue reissue(Form form) {
    EditionCause cause = form.choice("cause", EditionCause.class);
    if (cause == null) {
      throw new IllegalStateException("a form without a cause passed its checks");
    }
    return new Reissue(
        cause,
        form.text("holderName"),
        form.code("organisation").toUpperCase(Locale.ROOT),
        form.text("organisationName"),
        form.prose("reason"));
  }

  private static Map<String, String> stored(Edition edition) {
    return Map.of(
        "holderName", edition.holderName(),
        "organisation", edition.organisation(),
        "organisationName", edition.organisationName());
  }

  /** What a paper that follows another may be for. */
  static List<EditionCause> causes() {
    return List.of(EditionCause.EMPLOYER, EditionCause.NAME, EditionCause.CORRECTION);
  }
}
