package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

  @ParameterizedTest
  @CsvSource({
    "证明.pdf, 证明.pdf",
    "证明.PDF, 证明.PDF",
    "证明, 证明.pdf",
    "证明.exe, 证明.exe.pdf",
    "C:\\fakepath\\证明.pdf, 证明.pdf",
    "../../etc/passwd, passwd.pdf",
    "'a\"b<c>:?*|.pdf', abc.pdf",
    ".pdf, document.pdf"
  })
  void aNameIsFreeOfFoldersAndEndsAsItsTypeDoes(String sent, String kept) {
    assertThat(FileName.of(sent, FileType.PDF)).isEqualTo(kept);
  }

  @Test
  void marksThatTurnTheDirectionOfWritingAndLineEndsGo() {
    assertThat(FileName.of("a\u202efdp.\r\nexe", FileType.PDF)).isEqualTo("afdp.exe.pdf");
  }

  @Test
  void aLongNameIsCutBeforeItsEnding() {
    assertThat(FileName.of("质".repeat(500) + ".jpeg", FileType.JPEG))
        .isEqualTo("质".repeat(120) + ".jpeg");
  }
}
