package org.zhiheng.person;

import java.util.UUID;

/** One line of a person's professional life as it is kept. */
public record CvEntry(UUID id, Employment employment, int version) {}
