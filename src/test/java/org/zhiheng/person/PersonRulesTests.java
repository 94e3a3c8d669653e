package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.PersonId;

class PersonRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  @ParameterizedTest
  @ValueSource(strings = {"no", "a@", "@b.cn", "a@b", "a b@c.cn", "a@b..cn"})
  void an_address_that_cannot_be_one_is_refused(String address) {
    assertThat(PersonRules.whyNotEmail(address))
        .containsExactly(PersonRefusal.EMAIL_FORM.because().at("email"));
  }

  @Test
  void an_address_that_may_be_one_is_taken() {
    assertThat(PersonRules.whyNotEmail("yanshi@example.cn")).isEmpty();
  }

  @Test
  void what_has_happened_lies_not_ahead() {
    assertThat(PersonRules.whyNotSave(person(TODAY), TODAY)).isEmpty();
    assertThat(PersonRules.whyNotSave(person(TOMORROW), TODAY))
        .containsExactly(
            PersonRefusal.DAY_IN_FUTURE.because().at("graduatedOn"),
            PersonRefusal.DAY_IN_FUTURE.because().at("titledOn"),
            PersonRefusal.DAY_IN_FUTURE.because().at("appointedOn"));
  }

  @Test
  void nobody_is_born_in_the_future_or_older_than_anybody_ever_was() {
    for (String number : List.of("320106203001011237", numberOf("18500101"))) {
      Person born = with(person(TODAY), number);
      assertThat(PersonRules.whyNotSave(born, TODAY))
          .containsExactly(
              PersonRefusal.BIRTH_NOT_POSSIBLE
                  .because(born.document().birthDate().orElseThrow())
                  .at("number"));
    }
  }

  @Test
  void nobody_graduates_before_being_born_or_in_the_year_0() {
    Person born = with(person(LocalDate.of(1949, 1, 1)), "11010519491231002X");
    assertThat(PersonRules.whyNotSave(born, TODAY))
        .contains(PersonRefusal.DAY_BEFORE_BIRTH.because().at("graduatedOn"));
    assertThat(PersonRules.whyNotSave(person(LocalDate.of(0, 1, 1)), TODAY))
        .contains(PersonRefusal.DAY_TOO_LONG_AGO.because().at("graduatedOn"));
  }

  @Test
  void work_begins_and_ends_on_days_that_have_come() {
    assertThat(PersonRules.whyNotSave(work(TODAY, null), TODAY)).isEmpty();
    assertThat(PersonRules.whyNotSave(work(TODAY, TOMORROW), TODAY))
        .containsExactly(PersonRefusal.DAY_IN_FUTURE.because().at("to"));
    assertThat(PersonRules.whyNotSave(work(TOMORROW, null), TODAY))
        .containsExactly(PersonRefusal.DAY_IN_FUTURE.because().at("from"));
  }

  @Test
  void a_training_is_told_once_it_is_over() {
    assertThat(PersonRules.whyNotSave(training(TODAY), TODAY)).isEmpty();
    assertThat(PersonRules.whyNotSave(training(TOMORROW), TODAY))
        .containsExactly(PersonRefusal.DAY_IN_FUTURE.because().at("to"));
  }

  @Test
  void clause_5_1_an_application_needs_work_training_and_every_field() {
    var nothing =
        new PersonFile(Person.unknown(PersonId.next()), List.of(), List.of()).incomplete();
    assertThat(nothing)
        .contains(
            PersonRefusal.MISSING.because(PersonField.NAME).at("name"),
            PersonRefusal.NO_EMPLOYMENT.because().at("cv"),
            PersonRefusal.NO_TRAINING.because().at("training"));
  }

  private static Person person(LocalDate day) {
    return new Person(
        PersonId.next(),
        "测试甲",
        null,
        null,
        null,
        null,
        new Schooling(null, null, null, day),
        new Title(null, null, day),
        new Appointment(null, day, null, false),
        null,
        0);
  }

  private static Person with(Person told, String number) {
    return new Person(
        told.id(),
        told.name(),
        null,
        IdentityDocument.parse(IdentityDocumentType.CITIZEN_ID, number),
        null,
        null,
        told.schooling(),
        told.title(),
        told.appointment(),
        null,
        0);
  }

  /** A number of somebody born on a day, whose check character is right. */
  private static String numberOf(String day) {
    return "0123456789X"
        .chars()
        .mapToObj(check -> "110105" + day + "002" + (char) check)
        .filter(
            number ->
                IdentityDocument.whyNotParse(IdentityDocumentType.CITIZEN_ID, number).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Employment work(LocalDate from, LocalDate to) {
    return new Employment(from, to, "演示一号公司", "质量部", "质量总监", true, null);
  }

  private static Training training(LocalDate to) {
    return new Training("演示机构", "演示培训", LocalDate.of(2026, 3, 1), to, 8);
  }
}
