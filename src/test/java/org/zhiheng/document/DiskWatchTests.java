package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.support.ServerTest;

/** Administrators see that the disk fills up while there is time to do something. */
@ServerTest
class DiskWatchTests {

  private static final long GIGABYTE = 1L << 30;

  @Autowired private DiskWatch watch;
  @Autowired private Warnings warnings;

  @Test
  void administrators_are_told_before_the_disk_is_full_and_no_longer_once_there_is_space() {
    watch.tell(GIGABYTE, 100 * GIGABYTE);
    assertThat(told()).contains(DiskWatch.WARNING);

    watch.tell(50 * GIGABYTE, 100 * GIGABYTE);
    assertThat(told()).doesNotContain(DiskWatch.WARNING);
  }

  private List<String> told() {
    return warnings.all().stream().map(warning -> warning.message().key()).toList();
  }
}
