package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTests {

  @Test
  void quotes_and_commas_inside_quotes_belong_to_the_field() throws IOException {
    assertThat(cells(table("id,a\n1,\"b,\"\"c\"\"\"\n2,x\"\"y"), "a"))
        .containsExactly("b,\"c\"", "x\"\"y");
  }

  @Test
  void what_is_written_is_read_back() throws IOException {
    String line = CsvLine.of(List.of("1", "\"c\", d\ne"));
    assertThat(cells(table("id,a\n" + line), "a")).containsExactly("\"c\", d\ne");
  }

  @Test
  void a_byte_order_mark_and_blank_lines_are_passed_over() throws IOException {
    assertThat(cells(table("\uFEFF\n\r\nid,a\r\n\r\n1,x\n\n2,y"), "a")).containsExactly("x", "y");
  }

  @Test
  void columns_stand_in_any_order_and_a_short_line_leaves_the_rest_empty() throws IOException {
    Table table = table("a,id\nx,1\ny");
    assertThat(cells(table, "a")).containsExactly("x", "y");
    assertThat(cells(table("id,a\n1"), "a")).containsExactly("");
  }

  @Test
  void a_header_that_does_not_fit_is_told() {
    Stream.of("", "id", "a", "id,a,a", "id,a,c", "id,\"a")
        .forEach(
            header -> assertThatThrownBy(() -> table(header)).isInstanceOf(CommandProblem.class));
  }

  @Test
  void an_endless_line_is_cut_before_it_fills_the_memory() throws IOException {
    byte[] start = "id,a\n1,".getBytes(StandardCharsets.UTF_8);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(start), new Xs(10_000_000));
    Table.Row row = new Table(in, List.of("a"), List.of()).next();
    assertThat(row).isNotNull();
    assertThat(row.problem()).startsWith("LINE_TOO_LONG:line 2=");
  }

  private static Table table(String text) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new Table(in, List.of("a"), List.of("b"));
  }

  private static List<String> cells(Table table, String column) throws IOException {
    List<String> cells = new ArrayList<>();
    for (Table.Row row = table.next(); row != null; row = table.next()) {
      cells.add(row.cell(column));
    }
    return cells;
  }

  /** So many x. */
  private static final class Xs extends InputStream {

    private int left;

    Xs(int count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }
  }
}
