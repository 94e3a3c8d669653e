package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiheng.kernel.AccountId;

/**
 * 补正通知: everything that is missing, told at once (一次性告知; P5, P7).
 *
 * @param round 1 for the first one
 * @param dueOn the last day on which the supplement is in time
 */
public record Supplement(int round, LocalDate dueOn, AccountId by, Instant at, List<Item> items) {

  public Supplement {
    items = List.copyOf(items);
  }

  /** One thing that is missing, and in which part. */
  public record Item(FilePart part, String missing) {}
}
