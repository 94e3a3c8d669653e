package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataFileTests {

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> DataFile.rows("kernel/no-such-file.csv", "date"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("kernel/no-such-file.csv");
  }

  @Test
  void another_header_than_the_reader_relies_on_is_a_fault() {
    assertThatThrownBy(() -> DataFile.rows("kernel/working-days-cn.csv", "date", "name", "kind"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[date, name, kind]");
  }
}
