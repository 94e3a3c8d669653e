package org.zhiheng.appeal;

import org.jspecify.annotations.Nullable;

/**
 * What a list of appeals is narrowed to.
 *
 * @param words in its number, that of its case, or a name; blank for all
 * @param stage null for all
 * @param after names the last row of the page before; blank for the first page
 */
public record AppealQuery(String words, @Nullable AppealStage stage, String after) {}
