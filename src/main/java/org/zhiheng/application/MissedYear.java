package org.zhiheng.application;

import java.time.LocalDate;

/**
 * A year of an earlier certificate in which continuing education lacked: a finding at the
 * re-evaluation (9.2, C2).
 *
 * @param number of the certificate
 * @param year of it, 1 for the first
 */
public record MissedYear(String number, int year, LocalDate from, LocalDate through) {}
