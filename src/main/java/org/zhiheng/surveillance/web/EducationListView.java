package org.zhiheng.surveillance.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.zhiheng.kernel.Slice;
import org.zhiheng.surveillance.EducationLine;
import org.zhiheng.surveillance.EducationQuery;
import org.zhiheng.surveillance.EducationState;

/** A page of the list of records of continuing education. */
public record EducationListView(EducationQuery query, Slice<EducationLine> lines) {

  /** The address of this list, to which the place of the following page is added. */
  public String path() {
    EducationState state = query.state();
    String words = URLEncoder.encode(query.words(), UTF_8);
    return "/surveillance?q=" + words + "&state=" + (state == null ? "" : state.name()) + "&";
  }
}
