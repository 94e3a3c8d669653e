package org.zhiheng.complaint;

/**
 * The complaints of a year, for the yearly review (ISO/IEC 17024, 9.9).
 *
 * @param year in which they were received
 * @param late how many were answered after their day
 */
public record ComplaintFigures(
    int year, int received, int open, int upheld, int notUpheld, int notAdmissible, int late) {}
