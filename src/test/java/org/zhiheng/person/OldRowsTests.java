package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.support.TestDatabase;

/** A rule that is stricter today leaves what was kept before it readable. */
class OldRowsTests {

  @TempDir private Path folder;

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
  private final PersonId id = PersonId.next();

  @Test
  void numbers_that_nobody_could_type_any_more_are_read_and_shown() {
    var seal = new NumberSeal(PersonalKeys.at(folder.resolve("keys/person.keys"), () -> false));
    var store = new PersonStore(jdbc, seal);
    var document = new IdentityDocument(IdentityDocumentType.CITIZEN_ID, "110105491231002");
    assertThat(IdentityDocument.whyNotParse(document.type(), document.number())).isNotEmpty();
    store.save(
        new Person(
            id,
            "测试甲",
            null,
            document,
            new Mobile("1380013"),
            "nobody",
            Schooling.UNKNOWN,
            Title.UNKNOWN,
            Appointment.UNKNOWN,
            null,
            0));

    Person read = store.find(id).orElseThrow();
    assertThat(read.document()).isEqualTo(document);
    assertThat(read.toString()).contains("110*********002").doesNotContain("1380013");
    assertThat(PersonRules.whyNotSave(read, LocalDate.of(2026, 3, 2))).isEmpty();
  }

  @Test
  void an_employment_that_nobody_could_type_any_more_is_read_and_refused_when_it_is_saved() {
    jdbc.sql(
            """
            insert into person.employment
              (id, person, from_day, to_day, organisation, organisation_folded, department, post,
               quality_work)
            values (?, ?, '2019-01-01', null, ' ', '', '', ' ', true)
            """)
        .params(UUID.randomUUID(), id.value())
        .update();

    Employment read = new CvStore(jdbc).of(id).getFirst().employment();
    assertThat(PersonRules.whyNotSave(read, LocalDate.of(2026, 3, 2)))
        .containsExactly(
            PersonRefusal.BLANK.because().at("organisation"),
            PersonRefusal.BLANK.because().at("post"));
  }
}
