package org.zhiheng.surveillance.sanction.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Proceeding;

/**
 * What a holder is heard on.
 *
 * @param sent the proceeding whose answer was sent last; null for a fresh page
 */
public record HearingView(
    Certificate certificate,
    List<Docket> dockets,
    LocalDate today,
    @Nullable UUID sent,
    Form typed) {

  public Form form(Proceeding proceeding) {
    return proceeding.id().equals(sent)
        ? typed
        : Form.showing(Map.of()).within("a" + proceeding.id());
  }

  public boolean mayAnswer(Proceeding proceeding) {
    return proceeding.state().isOpen() && !proceeding.isHeard(today);
  }
}
