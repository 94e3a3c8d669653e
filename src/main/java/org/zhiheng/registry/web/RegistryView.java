package org.zhiheng.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.ForeignBeside;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;

/**
 * What the register tells of a certificate: its state with the class of its reason, not the story.
 *
 * @param state what it is worth today
 * @param history the states that it was in, the first one first, without what was undone: an urgent
 *     suspension that nobody confirmed never harms the holder in public
 * @param foreign what the holder has of other bodies (C7)
 */
public record RegistryView(
    Certificate certificate,
    CertificateState state,
    List<StateChange> history,
    List<ForeignBeside> foreign,
    LocalDate today) {

  /** A state as the public reads it. */
  public record PublicState(
      CertificateState state, LocalDate since, @Nullable LocalDate until, StateGround ground) {}

  public RegistryView {
    history = List.copyOf(history);
    foreign = List.copyOf(foreign);
  }

  /** The first day of that state, as the public is told it. */
  public LocalDate since() {
    return now().since();
  }

  /** The states in their order; what has run out is told so before the night that records it. */
  public List<PublicState> timeline() {
    var states = new ArrayList<PublicState>();
    history.forEach(
        each ->
            states.add(new PublicState(each.after(), each.since(), each.until(), each.ground())));
    if (state != certificate.state()) {
      states.add(new PublicState(state, certificate.sinceOn(today), null, StateGround.PERIOD_OVER));
    }
    return List.copyOf(states);
  }

  /** The state of today with its reason. */
  public PublicState now() {
    return timeline().getLast();
  }
}
