package org.zhiheng.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Hand;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.shell.Progress;
import org.zhiheng.shell.Text;

/**
 * Where a case is, in the words of the page.
 *
 * @param papers that the reader may see, the last first
 * @param worth of the certificate that came of it; null where there is none
 */
public record CaseView(
    CaseFile file,
    List<IssuedPapers.Line> papers,
    @Nullable CertificateState worth,
    LocalDate today) {

  public CaseView {
    papers = List.copyOf(papers);
  }

  /** Whether a certificate came of it that is not in use any more, or not now. */
  public boolean isCutOff() {
    return worth != null && worth != CertificateState.ACTIVE;
  }

  /** Where it is; a certificate that is suspended or void is not told as issued. */
  public String now(Text text) {
    return isCutOff() && worth != null
        ? text.of("casefile.now.worth", worth)
        : progress(text).now();
  }

  public Entry entry() {
    return file.entry();
  }

  public String title(Text text) {
    String number = entry().number();
    return number == null
        ? text.of("casefile.case.unnumbered", entry().applicantName())
        : text.of("casefile.case.title", number, entry().applicantName());
  }

  public Progress progress(Text text) {
    return new WayView(file.way(), today).words(text);
  }

  /** A name with its party, or the party alone. */
  public String hand(Hand hand, @Nullable String name, Text text) {
    return named(hand, name, text);
  }

  static String named(Hand hand, @Nullable String name, Text text) {
    return name == null ? text.of(hand) : text.of("casefile.hand", text.of(hand), name);
  }
}
