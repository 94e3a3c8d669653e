package org.zhiheng.certificate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateQuery;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.Editions;
import org.zhiheng.certificate.ReissueProposal;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;

/** The certificates: a holder's own, or all for the staff; and one with its paper. */
@Controller
class CertificatePages {

  private final Certificates certificates;
  private final Editions editions;
  private final Accounts accounts;
  private final Applications applications;
  private final Schemes schemes;
  private final IssuedPapers papers;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  CertificatePages(
      Certificates certificates,
      Editions editions,
      Accounts accounts,
      Applications applications,
      Schemes schemes,
      IssuedPapers papers,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.certificates = certificates;
    this.editions = editions;
    this.accounts = accounts;
    this.applications = applications;
    this.schemes = schemes;
    this.papers = papers;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.APPLICANT, Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping("/certificate")
  @InMenu(order = 50)
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String after) {
    Actor actor = currentActor.get();
    var query =
        new CertificateQuery(
            q.strip(), Pick.named(CertificateState.class, state).orElse(null), after);
    return pages.show(
        "certificate/list",
        new CertificateListView(
            !actor.isStaff(), query, certificates.list(query, actor), LocalDate.now(clock)));
  }

  @Allowed
  @GetMapping("/certificate/{number}")
  View certificate(@PathVariable String number) {
    Actor actor = currentActor.get();
    Certificate certificate = certificates.find(number(number), actor);
    List<ReissueProposal> proposals =
        editions.trustedProposals(certificate).stream().filter(ReissueProposal::isAgreed).toList();
    return pages.show(
        "certificate/certificate",
        new CertificateView(
            certificate,
            certificates.trustedHistory(certificate.number()),
            certificates.trustedEditions(certificate.number()),
            proposals,
            accounts.names(EditionPages.people(proposals)),
            certificates.trustedForeign(certificate),
            papers.ofCase(certificate.caseId(), actor),
            schemes.find(certificate.schemeId()).orElse(null),
            applications.trustedDossier(certificate.caseId()).organisation(),
            actor.is(Role.MANAGER),
            actor.is(certificate.holder()),
            actor.isStaff(),
            LocalDate.now(clock)));
  }

  private static CertificateNumber number(String text) {
    try {
      return CertificateNumber.parse(text);
    } catch (Refused refused) {
      throw new NotFound(text);
    }
  }
}
