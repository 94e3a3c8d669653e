package org.zhiheng.application;

import org.jspecify.annotations.Nullable;

/**
 * What a list of applications is narrowed to.
 *
 * @param words in number, applicant's or organisation's name; blank for all
 */
public record Query(@Nullable ApplicationStage stage, String words) {

  public static Query all() {
    return new Query(null, "");
  }
}
