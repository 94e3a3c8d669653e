package org.zhiheng.surveillance;

import org.jspecify.annotations.Nullable;

/**
 * What a list of records of continuing education is narrowed to.
 *
 * @param words in the certificate's number, holder's or organisation's name; blank for all
 * @param state null for all
 * @param after names the last row of the page before; blank for the first page
 */
public record EducationQuery(String words, @Nullable EducationState state, String after) {}
