package org.zhiheng.registry.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;
import org.zhiheng.audit.LogCheckpoint;
import org.zhiheng.audit.LoggedEvent;
import org.zhiheng.audit.ProofLog;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Refused;
import org.zhiheng.seal.Hash;
import org.zhiheng.shell.Accepted;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;
import tools.jackson.databind.json.JsonMapper;

/** What proves that a certificate and its states stand in the log, for people and programs. */
@Controller
class ProofPages {

  private final Certificates certificates;
  private final ProofLog log;
  private final Pages pages;
  private final JsonMapper json;

  ProofPages(Certificates certificates, ProofLog log, Pages pages, JsonMapper json) {
    this.certificates = certificates;
    this.log = log;
    this.pages = pages;
    this.json = json;
  }

  @Public
  @Limited(burst = 120, perHour = 600, guessed = true)
  @GetMapping("/registry/{number}/proof")
  View proof(
      @PathVariable String number,
      @RequestHeader(name = "Accept", defaultValue = "") String accept) {
    Certificate certificate = found(number);
    List<LoggedEvent> events =
        log.events(
            certificate.caseId().toString(),
            PublicEvents.of(
                certificate.number(), certificates.trustedHistory(certificate.number())));
    Optional<LogCheckpoint> newest = log.newest();
    return Accepted.of(accept).prefersJson()
        ? new JsonAnswer(json, answer(certificate, events, newest), HttpStatus.OK)
        : pages.open(
            "registry/proof", new ProofView(certificate.number(), events, newest.orElse(null)));
  }

  private Certificate found(String number) {
    try {
      return certificates
          .findTrusted(CertificateNumber.parse(number))
          .orElseThrow(() -> new NotFound(number));
    } catch (Refused e) {
      throw new NotFound(number, e);
    }
  }

  private ProofAnswer answer(
      Certificate certificate, List<LoggedEvent> events, Optional<LogCheckpoint> newest) {
    long size = newest.map(LogCheckpoint::size).orElse(0L);
    List<Long> places =
        events.stream().filter(each -> each.isWithin(size)).map(LoggedEvent::place).toList();
    Map<Long, List<Hash>> paths = log.inclusion(places, size);
    return ProofAnswer.of(
        certificate.number().value(), newest.map(LogCheckpoint::note).orElse(null), events, paths);
  }
}
