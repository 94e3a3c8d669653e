package org.zhiheng.audit;

import java.time.Instant;
import org.zhiheng.seal.Hash;

/**
 * What the log committed itself to at a moment.
 *
 * @param size how many entries it had
 * @param root of the tree over them
 * @param note the same, signed, as it is handed around
 */
public record LogCheckpoint(long size, Hash root, String note, Instant at) {}
