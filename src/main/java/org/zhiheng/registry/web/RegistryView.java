package org.zhiheng.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.ForeignBeside;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;

/**
 * What the register tells of a certificate: its state with the kind of ground, without details.
 *
 * @param state what it is worth today
 * @param history the states that it was in; the public reads them without what was undone: an
 *     urgent suspension that nobody confirmed never harms the holder afterwards
 * @param foreign what the holder has of other bodies (C7)
 */
public record RegistryView(
    Certificate certificate,
    CertificateState state,
    History history,
    List<ForeignBeside> foreign,
    LocalDate today) {

  /**
   * A state as the public reads it.
   *
   * @param provisional whether one person alone ordered it, and two others have not confirmed it
   */
  public record PublicState(
      CertificateState state,
      LocalDate since,
      @Nullable LocalDate until,
      StateGround ground,
      boolean provisional) {}

  public RegistryView {
    foreign = List.copyOf(foreign);
  }

  /** The first day of that state, as the public is told it. */
  public LocalDate since() {
    return now().since();
  }

  /** The states in their order; what has run out is told so before the night that records it. */
  public List<PublicState> timeline() {
    var states = new ArrayList<PublicState>();
    HistoryRules.standing(history).forEach(each -> states.add(told(each)));
    if (isRunOut()) {
      states.add(now());
    }
    return List.copyOf(states);
  }

  /** The state of today with its reason; of several suspensions, the one that holds longest. */
  public PublicState now() {
    return isRunOut()
        ? new PublicState(state, certificate.sinceOn(today), null, StateGround.PERIOD_OVER, false)
        : told(HistoryRules.now(history));
  }

  private boolean isRunOut() {
    return state != certificate.state();
  }

  private PublicState told(StateChange change) {
    return new PublicState(
        change.after(),
        change.since(),
        change.until(),
        change.ground(),
        history.isUnconfirmed(change));
  }
}
