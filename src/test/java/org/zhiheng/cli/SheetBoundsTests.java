package org.zhiheng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetBoundsTests {

  @ParameterizedTest
  @CsvSource({
    "A1, true",
    "XFD1048576, true",
    "7, true",
    "ZZZZ1, false",
    "ZZZZZZ1, false",
    "A10000000, false",
    "A0, false"
  })
  void aPlaceBeyondASpreadsheetIsFoundWhereverItStands(String place, boolean holds)
      throws IOException {
    for (int before : new int[] {0, 10, (1 << 16) - 12, (1 << 16) - 4, 1 << 16, 200_000}) {
      assertThat(holds(" ".repeat(before) + "<c r=\"" + place + "\"/>", 1 << 20))
          .as("after " + before)
          .isEqualTo(holds);
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false", "100000, false"})
  void aSheetHasAtMostSoManyBytesWhateverTheArchiveSays(int length, boolean holds)
      throws IOException {
    assertThat(holds(" ".repeat(length), 1000)).isEqualTo(holds);
  }

  private static boolean holds(String sheet, long most) throws IOException {
    return SheetBounds.hold(new ByteArrayInputStream(sheet.getBytes(ISO_8859_1)), most);
  }
}
