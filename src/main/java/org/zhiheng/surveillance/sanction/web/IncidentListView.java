package org.zhiheng.surveillance.sanction.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Slice;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentState;

/**
 * A page of the list of events.
 *
 * @param mayReport whether the reader may report one
 */
public record IncidentListView(
    @Nullable IncidentState state, Slice<Incident> incidents, boolean mayReport) {

  /** The address of this list, to which the place of the following page is added. */
  public String path() {
    return SanctionAddresses.INCIDENTS + "?state=" + (state == null ? "" : state.name()) + "&";
  }
}
