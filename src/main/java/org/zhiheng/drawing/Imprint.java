package org.zhiheng.drawing;

import java.time.LocalDate;

/**
 * What a file says about itself, in its own metadata.
 *
 * @param author the body that issues the paper
 * @param day from which the paper is; never the time of drawing, so that the same content gives the
 *     same bytes
 */
public record Imprint(
    String title, String author, String subject, String keywords, LocalDate day) {}
