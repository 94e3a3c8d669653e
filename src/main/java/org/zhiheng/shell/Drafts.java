package org.zhiheng.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zhiheng.kernel.Actor;

/**
 * Keeps what people type into forms until they send them: whoever leaves a form half filled in
 * finds it so. Each account sees its own only; secrets and numbers of documents are left out.
 */
@Component
class Drafts {

  /** How long a draft waits for its writer. */
  static final Duration KEPT = Duration.ofDays(14);

  /** How many forms an account may have half filled in; the oldest gives way. */
  static final int MOST = 40;

  /** Characters of all fields together: the largest form of all has half of it. */
  static final int LONGEST = 40_000;

  private static final Set<String> OWN =
      Set.of("_csrf", "once", "at", "as", "draft", "of", "unkept");
  private static final String SECRET = "(?i).*(password|repeated|secret).*";

  private final DraftStore store;
  private final Clock clock;

  Drafts(DraftStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Asks the database once for a page, and only if a form of it wants to know. */
  Function<String, Optional<Draft>> of(Actor actor) {
    var read = new HashMap<String, Draft>();
    var asked = new boolean[1];
    return key -> {
      if (!asked[0]) {
        asked[0] = true;
        read.putAll(store.of(actor.id(), clock.instant().minus(KEPT)));
      }
      return Optional.ofNullable(read.get(key));
    };
  }

  /**
   * Keeps a draft in place of an earlier one.
   *
   * @return when it was kept; empty when it is larger than any form
   */
  Optional<Instant> keep(String key, MultiValueMap<String, String> typed, Actor by) {
    var fields = new LinkedMultiValueMap<String, String>();
    Set<String> unkept = Set.copyOf(typed.getOrDefault("unkept", List.of()));
    typed.forEach(
        (name, values) -> {
          if (!OWN.contains(name) && !unkept.contains(name) && !name.matches(SECRET)) {
            fields.put(name, values);
          }
        });
    if (key.length() > 200 || length(fields) > LONGEST) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    store.save(by.id(), key, new Draft(fields, unkept, now));
    store.purge(by.id(), MOST, now.minus(KEPT));
    return Optional.of(now);
  }

  void discard(@Nullable String key, Actor by) {
    if (key != null) {
      store.delete(by.id(), key);
    }
  }

  private static int length(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .mapToInt(
            field ->
                field.getValue().stream()
                    .mapToInt(value -> value.length() + field.getKey().length())
                    .sum())
        .sum();
  }
}
