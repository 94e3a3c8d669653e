package org.zhiheng.application;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/** Collects what speaks against texts that people wrote, each beside its field. */
public final class Written {

  private final List<Refusal> refusals = new ArrayList<>();

  /** It must say something, signs alone do not, and not more than the limit. */
  public Written must(String field, String text, int most) {
    if (Folding.saysNothing(text)) {
      refusals.add(ApplicationRefusal.BLANK.because().at(field));
    }
    return may(field, text, most);
  }

  /** It may be left blank. */
  Written may(String field, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      refusals.add(ApplicationRefusal.TOO_LONG.because(most, length).at(field));
    }
    return this;
  }

  public Written and(List<Refusal> others) {
    refusals.addAll(others);
    return this;
  }

  public Written unless(boolean holds, Refusal otherwise) {
    if (!holds) {
      refusals.add(otherwise);
    }
    return this;
  }

  public List<Refusal> whyNot() {
    return List.copyOf(refusals);
  }
}
