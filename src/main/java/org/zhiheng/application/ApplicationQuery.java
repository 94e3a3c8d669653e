package org.zhiheng.application;

import org.jspecify.annotations.Nullable;

/**
 * What a list of applications is narrowed to.
 *
 * @param words in number, names or code; blank for all
 * @param after names the last row of the page before; null for the first page
 */
public record ApplicationQuery(
    @Nullable ApplicationStage stage, String words, @Nullable String after) {

  public ApplicationQuery(@Nullable ApplicationStage stage, String words) {
    this(stage, words, null);
  }

  public static ApplicationQuery all() {
    return new ApplicationQuery(null, "");
  }
}
