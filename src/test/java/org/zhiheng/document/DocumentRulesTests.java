package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.kernel.Refusal;

class DocumentRulesTests {

  private static final long MEGABYTE = 1024L * 1024;

  @Test
  void the_files_of_a_case_and_of_an_account_have_a_limit() {
    assertThat(DocumentRules.whyNotMore(20 * MEGABYTE, 280 * MEGABYTE, 1004 * MEGABYTE)).isEmpty();
    assertThat(DocumentRules.whyNotMore(20 * MEGABYTE + 1, 280 * MEGABYTE, 1004 * MEGABYTE))
        .extracting(Refusal::reason)
        .containsExactly(DocumentRefusal.CASE_FULL, DocumentRefusal.ACCOUNT_FULL);
  }

  @ParameterizedTest
  @CsvSource({"100, 1000, false", "99, 1000, true", "3, 20, false", "1, 4, true", "2, 20, false"})
  void a_disk_is_nearly_full_below_a_tenth_or_two_gigabytes(long free, long total, boolean full) {
    assertThat(DocumentRules.isNearlyFull(free * 1024 * MEGABYTE, total * 1024 * MEGABYTE))
        .isEqualTo(full);
  }
}
