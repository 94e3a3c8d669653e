package org.zhiheng.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to.
 *
 * @param words each of which is to be in numbers, the applicant's or the organisation's name; blank
 *     for all
 * @param overdue only those whose limit is over
 */
public record CaseQuery(String words, @Nullable Phase phase, boolean overdue) {}
