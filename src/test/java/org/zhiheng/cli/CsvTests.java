package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

  @Test
  void quotes_commas_and_line_ends_inside_quotes_belong_to_the_cell() throws IOException {
    assertThat(read("a,\"b,\"\"c\"\"\r\nd\",\r\n\"\",e\n,"))
        .containsExactly(List.of("a", "b,\"c\"\r\nd", ""), List.of("", "e"), List.of("", ""));
  }

  @Test
  void a_byte_order_mark_and_empty_lines_are_passed_over() throws IOException {
    assertThat(read("\uFEFF\n\r\na\r\n\r\nb\n\n")).containsExactly(List.of("a"), List.of("b"));
    assertThat(read("")).isEmpty();
  }

  @Test
  void a_quote_never_closed_ends_the_reading_with_the_line_it_began_on() {
    assertThatThrownBy(() -> read("a\nb\n\"c\nd\n"))
        .isInstanceOfSatisfying(
            MalformedCsv.class, malformed -> assertThat(malformed.line()).isEqualTo(3));
  }

  @Test
  void an_endless_record_is_given_up_before_it_fills_the_memory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    InputStream quoted =
        new SequenceInputStream(new ByteArrayInputStream(new byte[] {'"'}), endless);
    assertThatThrownBy(() -> new CsvReader(quoted).read()).isInstanceOf(MalformedCsv.class);
  }

  @Test
  void what_is_written_is_read_back() throws IOException {
    StringWriter text = new StringWriter();
    CsvWriter writer = new CsvWriter(new PrintWriter(text, true));
    writer.write("a,b", "\"c\"", "d\r\ne", "", " f ");
    writer.write("1", "2");
    assertThat(text.toString()).isEqualTo("\"a,b\",\"\"\"c\"\"\",\"d\r\ne\",, f \n1,2\n");
    assertThat(read(text.toString()))
        .containsExactly(List.of("a,b", "\"c\"", "d\r\ne", "", " f "), List.of("1", "2"));
  }

  private static List<List<String>> read(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader reader =
        new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      for (List<String> row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
