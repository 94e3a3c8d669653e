package org.zhiheng.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CleanText;

/** The records of a table, one after another, whatever kind of file it came in. */
interface Records extends Closeable {

  /**
   * What stands in one record.
   *
   * @param number of its first line, counted from 1
   * @param problem why it cannot be read, or null
   */
  record Cells(long number, List<String> values, @Nullable String problem) {

    boolean areBlank() {
      return problem == null && values.stream().allMatch(String::isBlank);
    }

    /** Without what nobody sees, which would come out again in a name or a message. */
    Cells clean() {
      return new Cells(
          number,
          values.stream().map(CleanText::block).toList(),
          problem == null ? null : CleanText.block(problem));
    }
  }

  /** The next record, or null at the end. */
  @Nullable Cells next() throws IOException;

  /** Whether more can be read without waiting. */
  boolean ready() throws IOException;

  @Override
  default void close() throws IOException {}
}
