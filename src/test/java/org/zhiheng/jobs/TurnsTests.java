package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Stale;

class TurnsTests {

  @Test
  void one_that_fails_keeps_no_other_back_and_the_first_fault_is_told() {
    var turns = new Turns();
    var done = new ArrayList<Integer>();
    var first = new NotFound("a case");

    assertThat(turns.take(() -> done.add(1))).isTrue();
    assertThat(turns.take(() -> fail(first))).isFalse();
    assertThat(turns.take(() -> fail(new Stale("a case")))).isFalse();
    assertThat(turns.take(() -> done.add(2))).isTrue();

    assertThat(done).isEqualTo(List.of(1, 2));
    assertThatThrownBy(turns::end).isSameAs(first);
  }

  @Test
  void nothing_is_told_where_all_went_well() {
    var turns = new Turns();
    turns.take(() -> {});
    assertThatCode(turns::end).doesNotThrowAnyException();
  }

  private static void fail(RuntimeException with) {
    throw with;
  }
}
