package org.zhiheng.appeal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.zhiheng.appeal.Appeal;
import org.zhiheng.appeal.AppealQuery;
import org.zhiheng.appeal.AppealStage;
import org.zhiheng.kernel.Slice;

/** A page of the list of appeals. */
public record AppealListView(AppealQuery query, Slice<Appeal> appeals) {

  /** The address of this list, to which the place of the following page is added. */
  public String path() {
    AppealStage stage = query.stage();
    String words = URLEncoder.encode(query.words(), UTF_8);
    return "/appeal?q=" + words + "&stage=" + (stage == null ? "" : stage.name()) + "&";
  }
}
