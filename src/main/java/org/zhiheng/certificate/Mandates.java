package org.zhiheng.certificate;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where what people decided about certificates is found; the step that decides declares a bean. */
public interface Mandates {

  Optional<Mandate> find(UUID id);

  /** Which of some were ordered by one person, and two others have not agreed. */
  Set<UUID> unconfirmed(Set<UUID> ids);
}
