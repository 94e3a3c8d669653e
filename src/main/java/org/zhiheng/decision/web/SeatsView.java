package org.zhiheng.decision.web;

import org.zhiheng.decision.PanelSeats;
import org.zhiheng.shell.Form;

/**
 * The seats of a panel, with the forms for changing one and for closing the vote.
 *
 * @param words whom the reader looks for among those who may take a seat
 */
public record SeatsView(PanelSeats seats, String words, Form replacing, Form closing) {

  public boolean mayReplace() {
    return seats.whyNot().isEmpty() && !seats.toFill().isEmpty();
  }

  public boolean mayClose() {
    return seats.whyNot().isEmpty() && seats.whyNotClose().isEmpty();
  }
}
