package org.zhiheng.certificate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.drawing.Imprint;
import org.zhiheng.drawing.Press;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/** Draws a certificate as one landscape A4 page of PDF/A-2b. The same facts give the same bytes. */
@Component
class CertificatePaper {

  private final Press press;

  CertificatePaper(Press press) {
    this.press = press;
  }

  /**
   * Draws the page.
   *
   * @throws Refused when a character has no glyph or a text has no room
   */
  byte[] draw(CertificateFacts facts) {
    return press.print(
        imprint(facts),
        sheets ->
            new PaperLayout(sheets.next(PaperLayout.WIDTH, PaperLayout.HEIGHT), facts).draw());
  }

  /** What keeps a text from being drawn at its place, asked before there is a certificate. */
  List<Refusal> whyNotPrint(PaperText.Place place, String text) {
    return press.whyNot(
        sheets -> PaperLayout.fit(sheets.next(PaperLayout.WIDTH, PaperLayout.HEIGHT), place, text));
  }

  private static Imprint imprint(CertificateFacts facts) {
    return new Imprint(
        "首席质量官评价证书 " + facts.number(),
        facts.body(),
        facts.holder() + "，" + facts.organisation() + "，" + facts.grade(),
        facts.number().value(),
        facts.decidedOn());
  }
}
