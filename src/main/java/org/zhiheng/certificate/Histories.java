package org.zhiheng.certificate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the histories of certificates with what of them nobody has confirmed. */
@Component
class Histories {

  private final StateChangeStore changes;
  private final Mandates mandates;

  Histories(StateChangeStore changes, Mandates mandates) {
    this.changes = changes;
    this.mandates = mandates;
  }

  History of(CertificateNumber number) {
    List<StateChange> found = changes.of(number);
    return new History(found, unconfirmed(found));
  }

  Map<CertificateNumber, History> of(Collection<CertificateNumber> numbers) {
    var histories = new HashMap<CertificateNumber, History>();
    Map<CertificateNumber, List<StateChange>> found = changes.of(numbers);
    Set<UUID> unconfirmed = unconfirmed(found.values().stream().flatMap(List::stream).toList());
    found.forEach((number, all) -> histories.put(number, new History(all, unconfirmed)));
    return histories;
  }

  List<Carried> carried(UUID mandate) {
    return changes.carried(mandate);
  }

  private Set<UUID> unconfirmed(List<StateChange> found) {
    var suspensions = new HashSet<UUID>();
    found.stream()
        .filter(StateChange::suspends)
        .map(StateChange::mandate)
        .filter(Objects::nonNull)
        .forEach(suspensions::add);
    return suspensions.isEmpty() ? Set.of() : mandates.unconfirmed(suspensions);
  }
}
