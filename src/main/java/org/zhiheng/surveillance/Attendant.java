package org.zhiheng.surveillance;

import org.zhiheng.identity.TypedDocument;

/**
 * One line of a list of attendants, as it was read.
 *
 * @param name blank where the list has none
 */
record Attendant(long line, String name, TypedDocument document) {}
