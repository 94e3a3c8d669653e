package org.zhiheng.cli;

import java.nio.file.Path;

/**
 * What a backup holds.
 *
 * @param archive its file
 * @param files how many files are in it
 * @param documents whether stored files are among them
 * @param keys whether the keys of what is sealed are among them
 */
public record Archived(Path archive, int files, boolean documents, boolean keys) {}
