package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.PersonRules;
import tools.jackson.databind.json.JsonMapper;

class SnapshotFormTests {

  /** What an earlier program wrote; a file here never changes, a new format gets another. */
  private static final String GOLDEN = "/application/snapshot-v1.json";

  @Test
  void what_was_frozen_comes_back_as_it_was() {
    PersonFile person =
        Samples.file(
            Samples.person(Samples.APPLICANT.person()),
            List.of(Samples.work()),
            List.of(Samples.training()));
    Organisation organisation = Samples.organisation(Samples.CODE, 1);
    String json = SnapshotForm.FORMAT.write(SnapshotForm.of(person, organisation));
    SnapshotV1 read = SnapshotForm.FORMAT.read(1, json);
    PersonFile back = SnapshotForm.person(read, Samples.APPLICANT.person());
    assertThat(back.cv()).isEqualTo(person.cv());
    assertThat(back.trainings()).isEqualTo(person.trainings());
    assertThat(back.person())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(person.person());
    assertThat(SnapshotForm.organisation(read)).isEqualTo(organisation);
  }

  @Test
  void the_golden_file_of_format_1_is_read_and_written_alike() {
    SnapshotV1 read = SnapshotForm.FORMAT.read(1, golden());
    assertThat(SnapshotForm.person(read, Samples.APPLICANT.person()).person().name())
        .isEqualTo("测试甲");
    assertThat(SnapshotForm.organisation(read).name()).isEqualTo("演示一号公司");
    JsonMapper json = JsonMapper.builder().build();
    assertThat(json.readTree(SnapshotForm.FORMAT.write(read))).isEqualTo(json.readTree(golden()));
  }

  @Test
  void facts_that_nobody_could_type_any_more_are_read_and_shown_as_they_were_frozen() {
    SnapshotV1 frozen =
        SnapshotForm.FORMAT.read(1, golden("/application/snapshot-v1-of-before.json"));

    PersonFile file = SnapshotForm.person(frozen, Samples.APPLICANT.person());
    IdentityDocument document = file.person().document();
    assertThat(IdentityDocument.whyNotParse(document.type(), document.number())).isNotEmpty();
    assertThat(document.masked()).isEqualTo("110*********002");
    assertThat(document.birthDate()).isEmpty();
    assertThat(Mobile.whyNotParse(file.person().mobile().number())).isNotEmpty();
    assertThat(file.person().mobile().masked()).isEqualTo("*******");
    assertThat(PersonRules.whyNotEmail(file.person().email())).isNotEmpty();
    assertThat(file.cv().getFirst().employment().post()).isEmpty();
    assertThat(file.trainings().getFirst().training().hours()).isZero();
    assertThat(file.qualityYears(LocalDate.of(2026, 3, 2)).years()).isNotNegative();
    Organisation organisation = SnapshotForm.organisation(frozen);
    assertThat(CreditCode.whyNotParse(organisation.code().value())).isNotEmpty();
    assertThat(organisation.figures().staff()).isEqualTo(-103L);
    assertThat(organisation.size()).isNotNull();
    assertThat(SnapshotForm.FORMAT.write(SnapshotForm.of(file, organisation)))
        .isEqualTo(SnapshotForm.FORMAT.write(frozen));
  }

  @ParameterizedTest
  @EnumSource
  void a_correction_changes_its_fact_and_nothing_else(CorrectableFact fact) {
    SnapshotV1 read = SnapshotForm.FORMAT.read(1, golden());
    SnapshotV1 corrected = read.with(fact, "更正后");
    assertThat(corrected.fact(fact)).isEqualTo("更正后");
    for (CorrectableFact other : CorrectableFact.values()) {
      if (other != fact) {
        assertThat(corrected.fact(other)).isEqualTo(read.fact(other));
      }
    }
    String before = read.fact(fact);
    assertThat(corrected.with(fact, before)).isEqualTo(read);
  }

  @Test
  void an_older_format_is_brought_to_the_present_one_and_a_newer_one_is_not_guessed() {
    record Present(String name, String place) {}
    FrozenForm<Present> form =
        new FrozenForm<>(Present.class, List.of(older -> older.put("place", "南京")));
    assertThat(form.format()).isEqualTo(2);
    assertThat(form.read(1, "{\"name\":\"测试甲\"}")).isEqualTo(new Present("测试甲", "南京"));
    assertThat(form.read(2, "{\"name\":\"测试甲\",\"place\":\"苏州\"}"))
        .isEqualTo(new Present("测试甲", "苏州"));
    assertThatThrownBy(() -> form.read(3, "{}")).isInstanceOf(IllegalStateException.class);
  }

  private static String golden() {
    return golden(GOLDEN);
  }

  private static String golden(String name) {
    try (InputStream file = SnapshotFormTests.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
