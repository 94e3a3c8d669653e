package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.support.TestDatabase;

/** Who holds the database alone reads no number. */
class NumberSealTests {

  private static final String NUMBER = "11010519491231002X";
  private static final String NEW_KEY = "seal 00000001 " + "5a".repeat(32) + "\n";

  @TempDir private Path folder;

  @Test
  void a_sealed_number_opens_with_its_key_and_looks_different_each_time() {
    NumberSeal seal = new NumberSeal(keys());
    String sealed = seal.seal(NUMBER);

    assertThat(sealed).doesNotContain(NUMBER).isNotEqualTo(seal.seal(NUMBER));
    assertThat(new NumberSeal(keys()).open(sealed)).isEqualTo(NUMBER);
  }

  @Test
  void a_new_key_seals_what_is_new_and_the_old_one_still_opens() throws IOException {
    String old = new NumberSeal(keys()).seal(NUMBER);
    Files.writeString(file(), NEW_KEY, StandardOpenOption.APPEND);
    NumberSeal seal = new NumberSeal(keys());

    assertThat(seal.seal(NUMBER)).startsWith("sealed:00000001:");
    assertThat(seal.open(old)).isEqualTo(NUMBER);
    assertThat(seal.isOld(old)).isTrue();
  }

  @Test
  void a_key_that_was_taken_away_is_named_by_what_needs_it() throws IOException {
    String sealed = new NumberSeal(keys()).seal(NUMBER);
    Files.delete(file());

    assertThatThrownBy(() -> new NumberSeal(keys()).open(sealed))
        .isInstanceOf(KeysMissing.class)
        .hasMessageContaining(sealed.substring(7, 15));
  }

  @Test
  void a_file_of_before_gets_a_key_for_sealing_once() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "hash " + "01".repeat(32) + "\n");
    IntStream.range(0, 20).parallel().forEach(starter -> keys());

    String sealed = new NumberSeal(keys()).seal(NUMBER);
    assertThat(new NumberSeal(keys()).open(sealed)).isEqualTo(NUMBER);
    assertThat(Files.readAllLines(file())).filteredOn(line -> line.startsWith("seal ")).hasSize(1);
  }

  @Test
  void numbers_lie_sealed_in_the_database_and_are_sealed_anew_by_a_new_key() throws IOException {
    JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    PersonId id = PersonId.next();
    new PersonStore(jdbc, new NumberSeal(keys())).save(person(id));
    String before = stored(jdbc);
    assertThat(before).doesNotContain(NUMBER).doesNotContain("13800138000");

    Files.writeString(file(), NEW_KEY, StandardOpenOption.APPEND);
    var store = new PersonStore(jdbc, new NumberSeal(keys()));
    new ResealNumbers(store).run();

    assertThat(stored(jdbc)).isNotEqualTo(before).contains("sealed:00000001:");
    Person person = store.find(id).orElseThrow();
    assertThat(person.document()).extracting(IdentityDocument::number).isEqualTo(NUMBER);
    assertThat(person.mobile()).extracting(Mobile::number).isEqualTo("13800138000");
  }

  @Test
  void numbers_are_sealed_anew_some_people_at_a_time_and_a_stopped_job_goes_on_later()
      throws IOException {
    JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    var before = new PersonStore(jdbc, new NumberSeal(keys()));
    IntStream.range(0, 3).forEach(_ -> before.save(person(PersonId.next())));
    Files.writeString(file(), NEW_KEY, StandardOpenOption.APPEND);
    var store = new PersonStore(jdbc, new NumberSeal(keys()));

    PersonId first = store.reseal(null, 1).orElseThrow();
    assertThat(sealedAnew(jdbc)).isEqualTo(1);

    Optional<PersonId> last = store.reseal(first, 2);
    assertThat(sealedAnew(jdbc)).isEqualTo(3);
    assertThat(store.reseal(last.orElseThrow(), 2)).isEmpty();
  }

  private static int sealedAnew(JdbcClient jdbc) {
    return jdbc.sql(
            "select count(*) from person.person where document_number like 'sealed:00000001:%'")
        .query(Integer.class)
        .single();
  }

  private static Person person(PersonId id) {
    return new Person(
        id,
        "测试甲",
        null,
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, NUMBER),
        new Mobile("13800138000"),
        null,
        Schooling.UNKNOWN,
        Title.UNKNOWN,
        Appointment.UNKNOWN,
        null,
        0);
  }

  private static String stored(JdbcClient jdbc) {
    return jdbc.sql("select to_jsonb(p)::text from person.person p").query(String.class).single();
  }

  private PersonalKeys keys() {
    return PersonalKeys.at(file(), () -> false);
  }

  private Path file() {
    return folder.resolve("keys").resolve("person.keys");
  }
}
