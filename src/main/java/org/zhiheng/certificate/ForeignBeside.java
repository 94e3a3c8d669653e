package org.zhiheng.certificate;

import java.time.LocalDate;

/**
 * A certificate of another body that the holder brought along and an officer confirmed: it runs to
 * its own end and is shown beside the one of this body (9.5, C7).
 */
public record ForeignBeside(
    String body, String number, String grade, LocalDate from, LocalDate through) {}
