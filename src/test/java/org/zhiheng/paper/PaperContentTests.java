package org.zhiheng.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhiheng.drawing.Letter;

/** Papers that were issued stay readable, and their digests stay true. */
class PaperContentTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void the_golden_file_of_form_1_is_read_and_written_alike() throws IOException {
    String golden = golden();
    PaperContent read = PaperContent.read(1, golden);

    assertThat(read)
        .isEqualTo(
            new PaperContent(
                new Letter(
                    "演示评价中心",
                    "受理通知书",
                    "SL2026-0001",
                    "测试甲",
                    List.of(
                        Letter.text("您的申请已经受理。"),
                        Letter.item("自我评价表"),
                        Letter.heading("后续安排"),
                        Letter.table(List.of(List.of("事项", "期限"), List.of("现场评价", "2026年4月1日")))),
                    DAY,
                    "2026年3月2日",
                    "http://localhost:8080/registry",
                    true),
                new Letter(
                    "Demonstration Centre",
                    "Notice of acceptance",
                    "SL2026-0001",
                    "测试甲",
                    List.of(Letter.text("Your application was accepted.")),
                    DAY,
                    "2 March 2026",
                    "",
                    false)));
    assertThat(read.write()).isEqualTo(golden);
  }

  @Test
  void a_form_of_a_newer_program_is_not_guessed_at() {
    assertThatThrownBy(() -> PaperContent.read(2, golden()))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String golden() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            PaperContentTests.class.getResourceAsStream("/paper/content-v1.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
