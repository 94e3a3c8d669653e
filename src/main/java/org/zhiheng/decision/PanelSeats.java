package org.zhiheng.decision;

import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * The seats of a panel as a manager sees them.
 *
 * @param whyNot what keeps the manager from changing them; empty for one who may
 * @param sitting who sits, with what speaks against it today
 * @param others who neither sits nor sat, with what speaks against their taking a seat
 * @param whyNotClose what speaks against closing the vote
 */
public record PanelSeats(
    Decision decision,
    List<Refusal> whyNot,
    List<PanelChoice> sitting,
    List<PanelChoice> others,
    List<Refusal> whyNotClose) {

  public PanelSeats {
    whyNot = List.copyOf(whyNot);
    sitting = List.copyOf(sitting);
    others = List.copyOf(others);
    whyNotClose = List.copyOf(whyNotClose);
  }

  /** Whose seat somebody else may take: who sits and has not voted, and who has left. */
  public List<Panellist> toFill() {
    return decision.panel().stream().filter(one -> PanelRules.mayLeave(decision, one)).toList();
  }

  /** What speaks, today, against somebody's sitting. */
  public List<Refusal> against(Panellist panellist) {
    return sitting.stream()
        .filter(choice -> choice.account().id().equals(panellist.account()))
        .flatMap(choice -> choice.whyNot().stream())
        .toList();
  }
}
