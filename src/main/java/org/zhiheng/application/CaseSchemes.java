package org.zhiheng.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.body.Bodies;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** The editions that cases follow: those that the body evaluates by, and what a case began with. */
@Component
class CaseSchemes {

  private final Schemes schemes;
  private final Bodies bodies;

  CaseSchemes(Schemes schemes, Bodies bodies) {
    this.schemes = schemes;
    this.bodies = bodies;
  }

  /** The one that a case follows which begins today; empty where the body evaluates by none. */
  Optional<Scheme> forNewCase() {
    return bodies.schemeInForce();
  }

  /** The one by whose periods somebody waits who has no case yet (clause 9). */
  Scheme forWaits() {
    return forNewCase().orElseGet(schemes::current);
  }

  Optional<Scheme> find(String id) {
    return schemes.find(id);
  }

  /** Whether the body evaluates by an edition. */
  boolean offers(String id) {
    return bodies.evaluatesBy(id);
  }
}
