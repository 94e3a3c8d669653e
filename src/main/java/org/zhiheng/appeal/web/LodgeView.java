package org.zhiheng.appeal.web;

import java.util.List;
import java.util.Map;
import org.zhiheng.appeal.AppealableAct;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.Form;

/**
 * The form for an appeal, one for each act that stands in a case.
 *
 * @param appealable empty where nothing in the case can be appealed against by the reader
 * @param typed what was sent last, which its own form shows
 */
public record LodgeView(CaseId id, List<AppealableAct> appealable, Form typed) {

  public LodgeView {
    appealable = List.copyOf(appealable);
  }

  /** The form about one act. */
  public Form form(AppealableAct appealable) {
    String act = appealable.act().reference();
    return typed.code("act").equals(act)
        ? typed
        : Form.showing(Map.of("act", act)).within(within(act));
  }

  /** Tells the fields of several forms apart. */
  static String within(String act) {
    return "a" + act;
  }
}
