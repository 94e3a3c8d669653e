package org.zhiheng.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.shell.Accepted;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;
import tools.jackson.databind.json.JsonMapper;

/** Checking a certificate: anybody, by its number, on a phone as a QR code leads there. */
@Controller
class RegistryPages {

  private static final String NUMBER = "number";

  /** So much of the typed text is read and repeated; a number has at most thirteen characters. */
  private static final int MOST = 40;

  private static final String PLACE = "/registry/";

  private final Certificates certificates;
  private final Pages pages;
  private final JsonMapper json;
  private final Clock clock;

  RegistryPages(Certificates certificates, Pages pages, JsonMapper json, Clock clock) {
    this.certificates = certificates;
    this.pages = pages;
    this.json = json;
    this.clock = clock;
  }

  @Public
  @Limited(burst = 120, perHour = 600, guessed = true)
  @GetMapping("/registry")
  View search(@RequestParam(defaultValue = "") String number) {
    String typed = shortened(behindAddress(number.strip()));
    if (typed.isEmpty()) {
      return pages.open("registry/search", Form.showing(Map.of(NUMBER, "")));
    }
    try {
      return pages.next("/registry/" + CertificateNumber.parse(typed));
    } catch (Refused refused) {
      return none(typed, refused.refusals().getFirst(), false);
    }
  }

  @Public
  @Limited(burst = 120, perHour = 600, guessed = true)
  @GetMapping("/registry/{number}")
  View check(
      @PathVariable String number,
      @RequestHeader(name = "Accept", defaultValue = "") String accept) {
    boolean program = Accepted.of(accept).prefersJson();
    LocalDate today = LocalDate.now(clock);
    String typed = shortened(number);
    try {
      CertificateNumber asked = CertificateNumber.parse(typed);
      return certificates
          .findTrusted(asked)
          .map(
              it ->
                  new RegistryView(
                      it,
                      it.stateOn(today),
                      certificates.trustedHistory(it.number()),
                      certificates.trustedForeign(it),
                      today))
          .map(view -> program ? told(view) : pages.open("registry/certificate", view))
          .orElseGet(
              () -> program ? nothing(typed) : none(typed, null, !certificates.isOwn(asked)));
    } catch (Refused refused) {
      return program ? nothing(typed) : none(typed, refused.refusals().getFirst(), false);
    }
  }

  /** 9.3: what was declared void stands here for a year. */
  @Public
  @GetMapping("/registry/voided")
  View voided(@RequestParam(defaultValue = "") String after) {
    return pages.show(
        "registry/voided", new VoidedListView(certificates.voided(after), LocalDate.now(clock)));
  }

  private View told(RegistryView view) {
    return new JsonAnswer(json, RegistryAnswer.of(view), HttpStatus.OK);
  }

  private View nothing(String typed) {
    return new JsonAnswer(
        json, RegistryAnswer.none(typed, LocalDate.now(clock).toString()), HttpStatus.NOT_FOUND);
  }

  private View none(String typed, @Nullable Refusal misread, boolean foreign) {
    Form form = Form.showing(Map.of(NUMBER, typed));
    return pages.show(
        "registry/none",
        new NoCertificateView(typed, misread, foreign, LocalDate.now(clock), form),
        HttpStatus.NOT_FOUND);
  }

  /** People paste the address that is printed on a certificate: the number stands at its end. */
  private static String behindAddress(String typed) {
    int place = typed.lastIndexOf(PLACE);
    return place < 0 ? typed : typed.substring(place + PLACE.length());
  }

  private static String shortened(String typed) {
    return CleanText.length(typed) > MOST
        ? typed.substring(0, typed.offsetByCodePoints(0, MOST))
        : typed;
  }
}
