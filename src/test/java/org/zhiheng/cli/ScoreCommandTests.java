package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTests {

  private static final String HEADER =
      "id,7.1.1,7.1.2,7.2,7.3,7.4.1,7.4.2,7.4.3,7.4.4,7.4.5,7.4.6,7.5.1,7.5.2,7.5.3,7.5.4,7.5.5\n";
  private static final String OUT = "id,total,7.1,7.2,7.3,7.4,7.5,grade,reasons\n";
  private static final String FULL = ",1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n";
  private static final String FULL_RESULT = ",1000.0,100.0,60.0,100.0,340.0,400.0,AAAAA,\n";
  private static final String GOOD =
      ",0.7,0.65,1.0,0.70,.5,0.5,0.5,0.5,0.5,0.5,0.25,0.45,0.5,0.45,1\n";
  private static final String GOOD_RESULT = ",546.0,69.0,60.0,70.0,170.0,177.0,AAA,\n";

  private record Ran(int exit, String out, String err) {}

  private static Ran score(byte[] input, String... options) {
    List<String> args = new ArrayList<>(List.of("score"));
    args.addAll(List.of(options));
    args.add("-");
    return run(input, args.toArray(String[]::new));
  }

  private static Ran score(String input, String... options) {
    return score(input.getBytes(StandardCharsets.UTF_8), options);
  }

  private static Ran run(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Commands.run(
            args,
            new Serving(options -> {}),
            new ByteArrayInputStream(input),
            new PrintStream(out),
            new PrintStream(err));
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void sheetsAreScoredInTheOrderOfTheInput() {
    Ran ran = score(HEADER + "b" + FULL + "a" + GOOD);
    assertThat(ran).isEqualTo(new Ran(0, OUT + "b" + FULL_RESULT + "a" + GOOD_RESULT, ""));
  }

  @Test
  void columnsComeInAnyOrder() {
    Ran ran =
        score(
            "7.5.5,7.4.6,7.4.5,id,7.1.1,7.1.2,7.2,7.3,7.4.1,7.4.2,7.4.3,7.4.4,7.5.1,7.5.2,7.5.3,7.5.4\n"
                + "1,0.5,0.5,x,0.7,0.65,1,0.7,0.5,0.5,0.5,0.5,0.25,0.45,0.5,0.45\n");
    assertThat(ran.out()).isEqualTo(OUT + "x" + GOOD_RESULT);
  }

  @Test
  void byteOrderMarkCarriageReturnsBlankLinesAndAMissingLastLineEndAreTolerated() {
    String windows =
        ("\uFEFF" + HEADER + "\n  \na" + FULL + "\nb" + FULL.strip()).replace("\n", "\r\n");
    assertThat(score(windows))
        .isEqualTo(new Ran(0, OUT + "a" + FULL_RESULT + "b" + FULL_RESULT, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a,b\"", "\"say \"\"yes\"\"\"", "张三", "\"\"\"\"", "a b"})
  void anIdComesBackAsItWasWritten(String id) {
    assertThat(score(HEADER + id + FULL).out()).isEqualTo(OUT + id + FULL_RESULT);
  }

  @Test
  void whatNobodySeesIsNotWrittenOutAgainAndHidesNeitherAFormulaNorATwin() {
    String ids = "测\u0000试甲%1$s\u200B=1%1$s\u202E测试甲%1$sa\u0007\u0000,x%2$s\u0000%1$s";
    String twin = ",,,,,,,,ERROR:DUPLICATE_ID:line 4=测试甲\n";
    String wrong = "a,,,,,,,,ERROR:NOT_A_NUMBER:7.1.1=x\n";
    assertThat(score(HEADER + ids.formatted(FULL, FULL.substring(2))).out())
        .isEqualTo(
            OUT
                + "测试甲"
                + FULL_RESULT
                + "'=1"
                + FULL_RESULT
                + "测试甲"
                + twin
                + wrong
                + ",,,,,,,,ERROR:MISSING:id=\n");
  }

  @Test
  void quotedHeaderAndNumbersAreRead() {
    assertThat(
            score(HEADER.replace("7.2", "\"7.2\"") + "\"a\"" + FULL.replaceFirst("1", "\"1\""))
                .out())
        .isEqualTo(OUT + "a" + FULL_RESULT);
  }

  @Test
  void failedGatesAreNamedAndTheGradeIsA() {
    assertThat(score(HEADER + "a,1,1,0.9,1,0,0,0,0,0,0,1,1,1,1,1\n").out())
        .isEqualTo(OUT + "a,654.0,100.0,54.0,100.0,0.0,400.0,A,GATE_FAILED:7.2;GATE_FAILED:7.4\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0.33, NOT_ALLOWED:7.2=0.33",
        "1.1, NOT_ALLOWED:7.2=1.1",
        "-0.1, NOT_ALLOWED:7.2=-0.1",
        "abc, NOT_A_NUMBER:7.2=abc",
        "1e0, NOT_A_NUMBER:7.2=1e0",
        "1E-999999999, NOT_A_NUMBER:7.2=1E-999999999",
        "1., NOT_A_NUMBER:7.2=1.",
        "NaN, NOT_A_NUMBER:7.2=NaN",
        "``, MISSING:7.2=",
        "` `, MISSING:7.2=",
        "50%, NOT_A_NUMBER:7.2=50%"
      })
  void aLineThatCannotBeScoredNamesColumnAndValueAndTheRestIsScored(String value, String error) {
    Ran ran = score(HEADER + "a,1,1," + value + ",1,1,1,1,1,1,1,1,1,1,1,1\nb" + FULL);
    assertThat(ran)
        .isEqualTo(new Ran(1, OUT + "a,,,,,,,,ERROR:" + error + "\nb" + FULL_RESULT, ""));
  }

  @Test
  void everyWrongColumnOfALineIsNamed() {
    assertThat(score(HEADER + "a,x,1,2,1,1,1,1,1,1,1,1,1,1,1\n").out())
        .isEqualTo(
            OUT
                + "a,,,,,,,,ERROR:NOT_A_NUMBER:7.1.1=x;ERROR:NOT_ALLOWED:7.2=2;ERROR:MISSING:7.5.5=\n");
    assertThat(score(HEADER + "a" + FULL.strip() + ",0.5\n").out())
        .isEqualTo(OUT + "a,,,,,,,,ERROR:EXTRA_FIELD:column 17=0.5\n");
    assertThat(score(HEADER + FULL).out()).isEqualTo(OUT + ",,,,,,,,ERROR:MISSING:id=\n");
  }

  @Test
  void brokenQuotesSpoilTheirOwnLineOnly() {
    Ran ran = score(HEADER + "a,\"1,1\nb" + FULL + "c,\"1\"x,1\nd" + FULL);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines().toList())
        .containsExactly(
            OUT.strip(),
            "a,,,,,,,,\"ERROR:BAD_QUOTES:line 2=a,\"\"1,1\"",
            "b" + FULL_RESULT.strip(),
            "c,,,,,,,,\"ERROR:BAD_QUOTES:line 4=c,\"\"1\"\"x,1\"",
            "d" + FULL_RESULT.strip());
  }

  @Test
  void bytesThatAreNoTextAreNotTakenForAnId() {
    byte[] input = (HEADER + "张三" + FULL + "xx" + FULL).getBytes(StandardCharsets.UTF_8);
    input[input.length - FULL.length() - 1] = (byte) 0xFF;
    Ran ran = score(input);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("张三" + FULL_RESULT).contains("ERROR:NOT_TEXT:line 3=");
  }

  @Test
  void aLineTooLongForTheMemoryIsRefusedAndTheRestIsScored() {
    Ran ran = score(HEADER + "a," + "1".repeat(200_000) + "\nb" + FULL);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .hasSizeLessThan(500)
        .contains("a,,,,,,,,\"ERROR:LINE_TOO_LONG:line 2=a,111")
        .endsWith("b" + FULL_RESULT);
  }

  @Test
  void aHeaderWithoutSheetsIsNoError() {
    assertThat(score(HEADER)).isEqualTo(new Ran(0, OUT, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the input is empty",
        "`\uFEFF` | the input is empty",
        "`\n\n` | the input is empty",
        "id,7.1.1 | missing in the header: 7.1.2, 7.2",
        "a,b,c | unknown column in the header: a",
        "id,7.1.1,7.1.1 | column twice in the header: 7.1.1",
        "\"id,7.1.1 | the header is not CSV"
      })
  void aWrongHeaderEndsWithAClearMessageAndExitCode2(String input, String message) {
    Ran ran = score(input);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("zhiheng score: ").contains(message).hasLineCount(1);
  }

  @Test
  void aMissingFileAndADirectoryEndWithAClearMessageAndExitCode2(@TempDir Path folder) {
    Ran missing = run(new byte[0], "score", folder.resolve("none.csv").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("找不到文件").contains("none.csv");
    Ran directory = run(new byte[0], "score", folder.toString());
    assertThat(directory.exit()).isEqualTo(2);
    assertThat(directory.err()).contains("is a directory");
  }

  @Test
  void aFileIsReadByName(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("sheets.csv"), HEADER + "a" + FULL);
    assertThat(run(new byte[0], "score", file.toString()).out()).isEqualTo(OUT + "a" + FULL_RESULT);
  }

  @Test
  void anUnknownSchemeNamesThoseKnown() {
    Ran ran = score(HEADER, "--scheme", "nope");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("nope").contains("db32t4570-2023");
    assertThat(score(HEADER + "a" + FULL, "--scheme", "db32t4570-2023").exit()).isZero();
  }

  @Test
  void jsonGivesMarginsDistanceAndTheSmallestChanges() {
    Ran ran = score(HEADER + "a\"1" + GOOD + "b,x" + FULL.substring(2), "--format", "json");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out().lines())
        .containsExactly(
            "{\"id\":\"a\\\"1\",\"total\":546,\"groups\":{\"7.1\":69,\"7.2\":60,\"7.3\":70,\"7.4\":170,"
                + "\"7.5\":177},\"grade\":\"AAA\",\"certifies\":true,\"reasons\":[],\"gates\":{"
                + "\"7.1\":{\"minimum\":20,\"margin\":49,\"passed\":true},"
                + "\"7.2\":{\"minimum\":60,\"margin\":0,\"passed\":true},"
                + "\"7.3\":{\"minimum\":20,\"margin\":50,\"passed\":true},"
                + "\"7.4\":{\"minimum\":90,\"margin\":80,\"passed\":true},"
                + "\"7.5\":{\"minimum\":110,\"margin\":67,\"passed\":true}},"
                + "\"next\":{\"grade\":\"AAAA\",\"points\":54,\"failedGates\":[]},"
                + "\"smallestChangeUp\":{\"row\":\"7.5.1\",\"from\":0.25,\"to\":0.65,\"points\":60,"
                + "\"grade\":\"AAAA\"},\"smallestChangeDown\":{\"row\":\"7.2\",\"from\":1,\"to\":0.9,"
                + "\"points\":-6,\"grade\":\"A\"}}",
            "{\"id\":\"b\",\"errors\":[\"NOT_A_NUMBER:7.1.1=x\"]}");
  }

  @Test
  void jsonSaysWhatAFailedGateLacksAndTheFewestPointsThatPassIt() {
    Ran ran = score(HEADER + "a,1,1,1,0.1,1,1,1,1,1,1,1,1,1,1,1\n", "--format", "json");
    assertThat(ran.out())
        .contains(
            "\"7.3\":{\"minimum\":20,\"margin\":-10,\"passed\":false,\"smallestRise\":["
                + "{\"row\":\"7.3\",\"from\":0.1,\"to\":0.25,\"points\":15}]}");
  }

  @Test
  void resultsStreamWhileTheInputIsStillOpen() {
    AtomicLong written = new AtomicLong();
    AtomicLong writtenBeforeTheEnd = new AtomicLong();
    InputStream slow =
        new InputStream() {
          private final byte[] first = (HEADER + "a" + FULL).getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            if (at < first.length) {
              return first[at++];
            }
            writtenBeforeTheEnd.set(written.get());
            return -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            int c = read();
            if (c >= 0) {
              bytes[offset] = (byte) c;
            }
            return c < 0 ? -1 : 1;
          }
        };
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written.incrementAndGet();
          }
        };
    int exit =
        Commands.run(
            new String[] {"score", "-"},
            new Serving(options -> {}),
            slow,
            new PrintStream(counting, true),
            System.err);
    assertThat(exit).isZero();
    assertThat(writtenBeforeTheEnd.get()).isEqualTo((OUT + "a" + FULL_RESULT).length());
  }

  @Test
  void aReaderThatHasGoneEndsTheRun() {
    AtomicLong lines = new AtomicLong();
    byte[] line = ("a" + FULL).getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private byte[] now = HEADER.getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            if (at == now.length) {
              now = line;
              at = 0;
              lines.incrementAndGet();
            }
            return now[at++];
          }

          @Override
          public int available() {
            return 1;
          }
        };
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    Commands.run(
        new String[] {"score", "-"},
        new Serving(options -> {}),
        endless,
        new PrintStream(closed),
        System.err);
    assertThat(lines.get()).isLessThan(10_000);
  }
}
