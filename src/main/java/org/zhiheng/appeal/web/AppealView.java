package org.zhiheng.appeal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.appeal.Appeal;
import org.zhiheng.appeal.Rejection;
import org.zhiheng.document.Document;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * An appeal as its reader may see it.
 *
 * @param own whether the reader made it
 * @param mayAdd whether the reader may hand in another file
 * @param examines whether the reader is asked whether it is admissible
 * @param whyNotExamine what keeps the reader from saying so
 * @param rejection what one person found inadmissible and waits for another; null for nothing
 * @param whyNotSecond what keeps the reader from agreeing or not
 * @param names of the body's people, for staff
 * @param hearing its handlers, what both sides said and what was found
 * @param typed what was typed and could not be done
 */
public record AppealView(
    Appeal appeal,
    boolean own,
    boolean mayAdd,
    boolean examines,
    List<Refusal> whyNotExamine,
    @Nullable Rejection rejection,
    List<Refusal> whyNotSecond,
    List<Document> files,
    Map<AccountId, String> names,
    AppealHearingView hearing,
    Form typed) {

  public boolean mayWithdraw() {
    return own && appeal.stage().isOpen();
  }

  /** One of the forms of the page: as it was typed, if it was this one. */
  public Form form(String place) {
    return typed.id("").equals(place + "-")
        ? typed
        : Form.showing(Map.of("version", appeal.version())).within(place);
  }
}
