package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.support.Sources;

/** What has several lines on its page has them where it is read. */
class TextAreaTests {

  private static final Pattern FIELD =
      Pattern.compile("@template\\.shell\\.field\\(([^`@]*?)\\)\\s*\\n");
  private static final Pattern ROWS = Pattern.compile("\\brows = (?!0\\b)");
  private static final Pattern NAME = Pattern.compile("\\bname = \"([^\"]+)\"");
  private static final Pattern READ =
      Pattern.compile("\\.(?:text|textOrNull|code)\\(\\s*(?:\"([^\"]+)\"|([A-Z_]+))");
  private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([^\"]+)\"");

  @Test
  void no_text_area_is_read_as_one_line() {
    assertThat(areas(Sources.TEMPLATES.resolve("evaluation"))).contains("reason", "summary");
    var breaches = new TreeSet<String>();
    for (String module : Sources.folders(Sources.TEMPLATES)) {
      Path code = Sources.JAVA.resolve(module);
      Set<String> areas = areas(Sources.TEMPLATES.resolve(module));
      for (Path file : Sources.files(code, ".java")) {
        readAsLines(Sources.withoutComments(file))
            .filter(areas::contains)
            .forEach(name -> breaches.add(file + " reads " + name));
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void a_text_area_that_is_read_as_one_line_is_found() {
    String planted = "String WHY = \"reason\"; form.text(WHY); form.textOrNull(\"summary\");";

    assertThat(readAsLines(planted)).containsExactly("reason", "summary");
  }

  /** The names of the fields with rows; of a name that is put together, its beginning. */
  private static Set<String> areas(Path templates) {
    return Sources.files(templates, ".jte").stream()
        .flatMap(file -> FIELD.matcher(Sources.read(file)).results())
        .map(field -> field.group(1))
        .filter(field -> ROWS.matcher(field).find())
        .flatMap(field -> NAME.matcher(field).results())
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> readAsLines(String code) {
    Map<String, String> constants =
        CONSTANT
            .matcher(code)
            .results()
            .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2), (a, b) -> a));
    List<MatchResult> reads = READ.matcher(code).results().toList();
    return reads.stream()
        .map(read -> read.group(1) != null ? read.group(1) : constants.get(read.group(2)))
        .flatMap(Stream::ofNullable);
  }
}
