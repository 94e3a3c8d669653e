package org.zhiheng.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogCheckpoint;
import org.zhiheng.kernel.Slice;
import org.zhiheng.seal.VerifierKey;

/**
 * The log as its readers see it.
 *
 * @param newest null before the first checkpoint
 */
public record LogView(
    @Nullable LogCheckpoint newest, Slice<LogCheckpoint> checkpoints, List<VerifierKey> keys) {

  public LogView {
    keys = List.copyOf(keys);
  }
}
