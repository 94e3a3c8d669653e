package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people and attackers make them. */
class TypedTableTests {

  @TempDir private Path folder;

  private static final String ROW =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>";

  @Test
  void a_workbook_is_read_as_lines() throws IOException {
    assertThat(TypedTable.text(workbook(ROW)).strip()).isEqualTo("\"姓名\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
  void a_text_is_read_as_excel_wrote_it_without_what_nobody_sees(String charset) {
    String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
    byte[] file = (mark + "姓\u0000名\u200B\t测试甲\r\n").getBytes(Charset.forName(charset));

    assertThat(TypedTable.text(file)).isEqualTo("姓名\t测试甲\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>",
        "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"abc\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"zz\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"qq\"><v>1</v></c></row>"
      })
  void what_no_list_has_is_refused_before_it_takes_the_memory(String row) throws IOException {
    byte[] file = workbook(row);

    assertThatThrownBy(() -> TypedTable.text(file)).isInstanceOf(TypedTable.Unreadable.class);
  }

  @Test
  void a_workbook_of_an_old_excel_is_told_and_not_read_as_text() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    assertThatThrownBy(() -> TypedTable.text(old)).isInstanceOf(TypedTable.Unreadable.class);
  }

  /** A workbook of one sheet, whose rows are put in place of what was written. */
  private byte[] workbook(String rows) throws IOException {
    var made = new ByteArrayOutputStream();
    try (var workbook = new Workbook(made, "test", "1.0")) {
      workbook.newWorksheet("名单").value(0, 0, 1);
    }
    Path file = Files.write(folder.resolve("made.xlsx"), made.toByteArray());
    var out = new ByteArrayOutputStream();
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(out)) {
      for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
        String text = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(text.replaceAll("(?s)<row.*</row>", rows).getBytes(UTF_8));
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
