package org.zhiheng.decision.web;

import java.util.Map;
import org.zhiheng.decision.SealLook;
import org.zhiheng.decision.SealedPart;

/** The page of a seal. */
public record SealView(SealLook look) {

  public SealedPart kind(String part) {
    return SealedPart.of(part);
  }

  public boolean isBroken(Map.Entry<String, String> part) {
    return look.broken().contains(part.getKey());
  }
}
