package org.zhiheng.kernel;

import java.util.Optional;

/** Tells who acts in the running request. */
public interface CurrentActor {

  Optional<Actor> find();

  /**
   * The actor of a handler that only signed-in people reach.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  default Actor get() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }
}
