package org.zhiheng.certificate;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.Refusal;

/** Answers, long before a paper is drawn, whether a text can stand on it. */
@Component
class PaperTexts implements PaperText {

  private final CertificatePaper paper;

  PaperTexts(CertificatePaper paper) {
    this.paper = paper;
  }

  @Override
  public List<Refusal> whyNotPrint(Place place, String text) {
    String plain = text.strip();
    return plain.isEmpty() ? List.of() : paper.whyNotPrint(place, plain);
  }

  /** What speaks against printing the facts of an edition, each beside its field. */
  List<Refusal> whyNotPrint(String holderName, String organisationName) {
    var refusals = new ArrayList<Refusal>();
    whyNotPrint(Place.HOLDER, holderName)
        .forEach(refusal -> refusals.add(refusal.at("holderName")));
    whyNotPrint(Place.ORGANISATION, organisationName)
        .forEach(refusal -> refusals.add(refusal.at("organisationName")));
    return refusals;
  }
}
