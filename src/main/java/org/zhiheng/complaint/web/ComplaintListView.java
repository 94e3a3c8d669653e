package org.zhiheng.complaint.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.complaint.Complaint;
import org.zhiheng.complaint.ComplaintFigures;
import org.zhiheng.kernel.Slice;

/**
 * The complaints that a reader finds.
 *
 * @param open whether those that wait are shown, or those that are answered
 */
public record ComplaintListView(
    boolean open, Slice<Complaint> complaints, List<ComplaintFigures> figures, LocalDate today) {

  public ComplaintListView {
    figures = List.copyOf(figures);
  }

  /** The address of this list, to which the place of the following page is added. */
  public String path() {
    return "/complaint?open=" + open + "&";
  }
}
