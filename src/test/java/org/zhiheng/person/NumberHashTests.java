package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keyed hash by which one number is recognised, and the file of its key. */
class NumberHashTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
        "110105\u200B19491231002X",
        "\uFEFF11010519491231002X\u200F"
      })
  void the_same_number_gives_the_same_hash_however_it_is_typed(String typed) {
    NumberHash hash = new NumberHash(keys());

    assertThat(hash.of(IdentityDocument.parse(IdentityDocumentType.CITIZEN_ID, typed)))
        .isEqualTo(
            hash.of(new IdentityDocument(IdentityDocumentType.CITIZEN_ID, "11010519491231002X")));
  }

  @Test
  void numbers_of_two_kinds_differ_unless_they_are_citizen_numbers() {
    NumberHash hash = new NumberHash(keys());

    assertThat(hash.of(new IdentityDocument(IdentityDocumentType.PASSPORT, "E12345678")))
        .isNotEqualTo(hash.of(new IdentityDocument(IdentityDocumentType.OTHER, "E12345678")));
    assertThat(hash.of(new IdentityDocument(IdentityDocumentType.OTHER, "11010519491231002X")))
        .isEqualTo(
            hash.of(new IdentityDocument(IdentityDocumentType.CITIZEN_ID, "11010519491231002X")));
  }

  @Test
  void another_key_gives_another_hash() {
    var document = new IdentityDocument(IdentityDocumentType.PASSPORT, "E12345678");
    var other = PersonalKeys.at(folder.resolve("other.keys"), () -> false);

    assertThat(new NumberHash(keys()).of(document))
        .isNotEqualTo(new NumberHash(other).of(document));
  }

  @Test
  void the_key_is_made_once_and_read_by_its_owner_only() throws IOException {
    byte[] made = keys().hash();

    assertThat(keys().hash()).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_missing_key_stops_the_start_as_soon_as_numbers_depend_on_it() {
    assertThatThrownBy(() -> PersonalKeys.at(file(), () -> true))
        .isInstanceOf(KeysMissing.class)
        .hasMessageContaining(file().toString());
    assertThat(Files.exists(file())).isFalse();
  }

  @Test
  void a_damaged_key_stops_the_start() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "hash 0102\n");

    assertThatThrownBy(this::keys).isInstanceOf(KeysMissing.class).hasMessageContaining("damaged");
  }

  private PersonalKeys keys() {
    return PersonalKeys.at(file(), () -> false);
  }

  private Path file() {
    return folder.resolve("keys").resolve("person.keys");
  }
}
