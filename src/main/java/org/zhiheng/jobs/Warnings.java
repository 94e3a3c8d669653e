package org.zhiheng.jobs;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators have to see to: raised and taken back by the jobs that look after it, one of
 * a kind.
 */
@Service
@Transactional
public class Warnings {

  private final WarningStore store;
  private final Clock clock;

  Warnings(WarningStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Raises a warning, or says anew what it names.
   *
   * @param key of its words
   */
  public void raise(String key, Object... args) {
    store.raise(key, Arrays.stream(args).map(Object::toString).toList(), clock.instant());
  }

  /** Raises a warning that names how many, and clears it once there are none. */
  public void count(String key, int many) {
    if (many == 0) {
      clear(key);
    } else {
      raise(key, many);
    }
  }

  public void clear(String key) {
    store.clear(key);
  }

  @Transactional(readOnly = true)
  public List<Warning> all() {
    return store.all();
  }

  @Transactional(readOnly = true)
  public int count() {
    return store.count();
  }
}
