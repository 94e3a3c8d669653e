package org.zhiheng.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Warnings;

/** Tells administrators that the disk is nearly full, before it is. */
@Component
class DiskWatch implements Job {

  static final String WARNING = "document.diskNearlyFull";

  private static final double GIGABYTE = 1024.0 * 1024 * 1024;

  private final DocumentStorage storage;
  private final Warnings warnings;

  DiskWatch(DocumentStorage storage, Warnings warnings) {
    this.storage = storage;
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "document.diskWatch";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofMinutes(5));
  }

  @Override
  public void run() {
    try {
      FileStore disk = storage.disk();
      tell(disk.getUsableSpace(), disk.getTotalSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void tell(long free, long total) {
    if (DocumentRules.isNearlyFull(free, total)) {
      warnings.raise(WARNING, Math.round(free / GIGABYTE * 10) / 10.0);
    } else {
      warnings.clear(WARNING);
    }
  }
}
