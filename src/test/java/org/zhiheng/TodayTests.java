package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.support.Sources;

/** What a person in China calls today is today everywhere. */
class TodayTests {

  private static final Path THE_ONE = Sources.JAVA.resolve("kernel/ChinaTime.java");

  /** Days in another zone: in Java, in templates, and of the database's session. */
  private static final Pattern OTHER =
      Pattern.compile(
          "ZoneId\\.of\\(|systemDefault|ZoneOffset\\.|Clock\\.systemDefaultZone"
              + "|\\bLocalDate(?:Time)?\\.now\\((?!clock\\))|toLocalDateTime\\(\\)|new Date\\("
              + "|getDate\\(|(?i:\\bcurrent_date\\b|\\blocaltimestamp\\b|\\bdate_trunc\\b)"
              + "|(?:_at|\\bat|now\\(\\))::date\\b");

  @Test
  void nothing_counts_days_in_another_zone() {
    var breaches = new TreeSet<String>();
    Stream.of(
            Sources.files(Sources.JAVA, ".java"),
            Sources.files(Sources.TEMPLATES, ".jte"),
            Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql"))
        .flatMap(files -> files.stream())
        .filter(file -> !file.equals(THE_ONE))
        .forEach(
            file ->
                OTHER
                    .matcher(Sources.withoutComments(file))
                    .results()
                    .forEach(found -> breaches.add(file + ": " + found.group())));
    assertThat(breaches).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LocalDate.now()",
        "LocalDate.now(zone)",
        "ZoneId.systemDefault()",
        "row.getDate(3)",
        "where due < current_date",
        "select decided_at::date"
      })
  void a_day_of_another_zone_is_found(String planted) {
    assertThat(OTHER.matcher(planted).find()).isTrue();
  }

  @Test
  void after_midnight_in_shanghai_it_is_the_next_day_wherever_the_machine_stands() {
    Clock machine = Clock.fixed(Instant.parse("2026-03-01T16:30:00Z"), ZoneOffset.UTC);

    assertThat(LocalDate.now(ChinaTime.clock(machine))).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(new Server().clock().getZone()).isEqualTo(ChinaTime.ZONE);
  }
}
