package org.zhiheng.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.support.Sources;

/** The recorded readings are found from the pages on which the scheme says that they bite. */
class ReadingPagesTests {

  private static final Scheme SCHEME = Schemes.shipped(InstantSource.system()).current();
  private static final List<String> TEMPLATES =
      Sources.files(Sources.TEMPLATES, ".jte").stream().map(Sources::read).toList();

  @ParameterizedTest
  @EnumSource
  void each_kind_of_page_lists_its_readings_or_links_every_one_of_them(Interpretation.Page kind) {
    boolean lists =
        TEMPLATES.stream()
            .anyMatch(
                template ->
                    template.contains("@template.scheme.readings(")
                        && template.contains("on = Interpretation.Page." + kind + ")"));
    Set<String> bite =
        SCHEME.interpretationsOn(kind).stream().map(Interpretation::id).collect(Collectors.toSet());
    boolean links = TEMPLATES.stream().anyMatch(template -> linked(template).containsAll(bite));
    assertThat(bite).isNotEmpty();
    assertThat(lists || links).as("readings %s on %s", bite, kind).isTrue();
  }

  private static Set<String> linked(String template) {
    return !template.contains("@template.scheme.reading(")
        ? Set.of()
        : Pattern.compile("\"([SPC]\\d+)\"")
            .matcher(template)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
  }
}
