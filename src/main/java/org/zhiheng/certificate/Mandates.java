package org.zhiheng.certificate;

import java.util.Optional;
import java.util.UUID;

/** Where what people decided about certificates is found; the step that decides declares a bean. */
public interface Mandates {

  Optional<Mandate> find(UUID id);
}
