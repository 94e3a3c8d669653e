package org.zhiheng.person;

import java.util.UUID;

/** One training as it is kept. */
public record TrainingEntry(UUID id, Training training, int version) {}
