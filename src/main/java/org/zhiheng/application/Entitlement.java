package org.zhiheng.application;

import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * What an application of a person would be on a day, by the certificates before it.
 *
 * @param waits until when the person has to wait, each with its clause; empty when not at all
 */
public record Entitlement(ApplicationKind kind, List<Refusal> waits) {

  public Entitlement {
    waits = List.copyOf(waits);
  }
}
