package org.zhiheng.complaint.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.complaint.Complaints;
import org.zhiheng.kernel.Actor;
import org.zhiheng.shell.Waiting;

/** How many complaints wait for an answer, beside the menu's entry. */
@Component
class ComplaintCount implements Waiting {

  private final Complaints complaints;

  ComplaintCount(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public Map<String, Integer> counts(Actor actor) {
    return Map.of("complaint", complaints.waiting(actor));
  }
}
