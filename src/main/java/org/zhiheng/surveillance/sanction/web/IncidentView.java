package org.zhiheng.surveillance.sanction.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.TouchedHolder;

/**
 * One report of an event, with the holders that it touches.
 *
 * @param names of the people who reported and sorted it
 * @param sorts whether the reader is one of those who sort and it is still to be sorted
 * @param whyNotSort what speaks against the reader's doing so
 */
public record IncidentView(
    Incident incident,
    List<TouchedHolder> holders,
    Map<AccountId, String> names,
    boolean sorts,
    List<Refusal> whyNotSort,
    Form taking,
    Form dismissing) {

  public String name(@Nullable AccountId account) {
    return account == null ? "" : names.getOrDefault(account, "");
  }

  static Set<AccountId> people(Incident incident) {
    return Stream.concat(Stream.of(incident.by()), Stream.ofNullable(incident.sortedBy()))
        .collect(Collectors.toSet());
  }
}
