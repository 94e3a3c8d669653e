package org.zhiheng.application;

import java.time.Instant;

/** That somebody of the body read an applicant's numbers in full, and what for. */
public record NumberLook(String reason, String reader, Instant at) {}
