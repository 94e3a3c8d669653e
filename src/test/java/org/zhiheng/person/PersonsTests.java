package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;

class PersonsTests {

  private static final Actor OWNER = actor();
  private static final Actor STRANGER = actor();
  private static final Employment WORK =
      new Employment(LocalDate.of(2019, 1, 1), null, "演示一号公司", "质量部", "质量总监", true, "测试乙");
  private static final Training TRAINING =
      new Training("演示培训机构", "首席质量官培训", LocalDate.of(2025, 5, 6), LocalDate.of(2025, 5, 8), 24);

  @TempDir private Path folder;

  private final List<Object> events = new ArrayList<>();
  private Persons persons;

  @BeforeEach
  void begin() {
    persons = persons();
  }

  @Test
  void whatWasToldComesBackAsTheNextVersion() {
    persons.save(full(0), OWNER);

    assertThat(persons.trustedFile(OWNER.person()).person()).isEqualTo(full(1));
    assertThat(events)
        .hasExactlyElementsOfTypes(
            PersonEvents.DocumentKept.class, PersonEvents.PersonChanged.class);
  }

  @Test
  void whatChangedIsKeptWithItsOldAndItsNewValueAndNumbersMasked() {
    persons.save(full(0), OWNER);
    events.clear();
    Person before = full(1);
    persons.save(
        new Person(
            before.id(),
            "测试乙",
            before.sex(),
            before.document(),
            new Mobile("13900139000"),
            "xin@example.com",
            before.schooling(),
            before.title(),
            before.appointment(),
            before.qualifications(),
            1),
        OWNER);

    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            PersonEvents.PersonChanged.class,
            changed ->
                assertThat(changed.differences())
                    .containsExactly(
                        new Difference("name", "测试甲", "测试乙"),
                        new Difference("mobile", "138****8000", "139****9000"),
                        new Difference("email", "c***@example.com", "x***@example.com")));
  }

  @Test
  void aDraftMayLeaveEverythingOut() {
    persons.save(Person.unknown(OWNER.person()), OWNER);

    assertThat(persons.trustedFile(OWNER.person()).person().version()).isEqualTo(1);
  }

  @Test
  void twoWindowsOfTheSameFileCollide() {
    persons.save(full(0), OWNER);

    assertThatThrownBy(() -> persons.save(full(0), OWNER)).isInstanceOf(Stale.class);
    persons.save(full(1), OWNER);
    assertThatThrownBy(() -> persons.save(full(1), OWNER)).isInstanceOf(Stale.class);
  }

  @Test
  void nobodyWritesTheFileOfAnother() {
    assertThatThrownBy(() -> persons.save(full(0), STRANGER)).isInstanceOf(NotFound.class);

    UUID work = persons.addEmployment(WORK, OWNER);
    UUID training = persons.addTraining(TRAINING, OWNER);
    assertThatThrownBy(() -> persons.changeEmployment(work, 1, WORK, STRANGER))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> persons.removeEmployment(work, 1, STRANGER)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> persons.changeTraining(training, 1, TRAINING, STRANGER))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> persons.removeTraining(training, 1, STRANGER))
        .isInstanceOf(Stale.class);
    assertThat(persons.trustedFile(STRANGER.person()).cv()).isEmpty();
    assertThat(persons.trustedFile(OWNER.person()).cv())
        .containsExactly(new CvEntry(work, WORK, 1));
    assertThat(persons.trustedFile(OWNER.person()).trainings())
        .containsExactly(new TrainingEntry(training, TRAINING, 1));
  }

  @Test
  void entriesAreChangedAndRemoved() {
    UUID id = persons.addEmployment(WORK, OWNER);
    var shorter =
        new Employment(
            LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), "演示二号公司", "", "检验员", false, null);

    persons.changeEmployment(id, 1, shorter, OWNER);
    assertThat(persons.trustedFile(OWNER.person()).cv())
        .containsExactly(new CvEntry(id, shorter, 2));
    assertThatThrownBy(() -> persons.changeEmployment(id, 1, WORK, OWNER))
        .isInstanceOf(Stale.class);

    persons.removeEmployment(id, 2, OWNER);
    assertThat(persons.trustedFile(OWNER.person()).cv()).isEmpty();
  }

  @Test
  void theLatestWorkStandsFirstAndItsLengthIsCounted() {
    persons.addEmployment(
        new Employment(
            LocalDate.of(2015, 1, 1), LocalDate.of(2016, 12, 31), "演示二号公司", "", "检验员", true, null),
        OWNER);
    persons.addEmployment(WORK, OWNER);

    PersonFile file = persons.trustedFile(OWNER.person());
    assertThat(file.cv().getFirst().employment()).isEqualTo(WORK);
    assertThat(file.qualityYears(LocalDate.of(2026, 3, 2)).years()).isEqualTo(9);
  }

  @Test
  void factsThatAreStillToComeAreRefusedBesideTheirField() {
    var tomorrow = LocalDate.of(2026, 3, 3);
    var work = new Employment(tomorrow, null, "演示一号公司", "", "质量总监", true, null);

    assertThatThrownBy(() -> persons.addEmployment(work, OWNER))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .containsExactly(PersonRefusal.DAY_IN_FUTURE.because().at("from")));
  }

  @Test
  void aFileThatToldNothingLacksAllThatAnApplicationNeeds() {
    assertThat(persons.trustedFile(OWNER.person()).incomplete())
        .extracting(Refusal::field)
        .containsExactly(
            "name",
            "sex",
            "number",
            "mobile",
            "education",
            "school",
            "graduatedOn",
            "titleLevel",
            "position",
            "cv",
            "training");
  }

  @Test
  void aFullFileLacksNothing() {
    persons.save(full(0), OWNER);
    persons.addEmployment(WORK, OWNER);
    persons.addTraining(TRAINING, OWNER);

    assertThat(persons.trustedFile(OWNER.person()).incomplete()).isEmpty();
  }

  private Persons persons() {
    var jdbc = JdbcClient.create(TestDatabase.fresh());
    var clock = TestClock.create();
    return new Persons(
        new PersonStore(
            jdbc, new NumberSeal(PersonalKeys.at(folder.resolve("keys/person.keys"), () -> false))),
        new CvStore(jdbc),
        new TrainingStore(jdbc),
        new KnownPersons(
            new IdentityDocumentStore(jdbc),
            new ClaimStore(jdbc),
            hash(),
            new NumberTries((subject, burst, perHour) -> Duration.ZERO),
            events::add,
            clock),
        events::add,
        clock);
  }

  private NumberHash hash() {
    return new NumberHash(PersonalKeys.at(folder.resolve("keys/person.keys"), () -> false));
  }

  private static Actor actor() {
    return new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.APPLICANT), null);
  }

  private static Person full(int version) {
    return new Person(
        OWNER.person(),
        "测试甲",
        Sex.FEMALE,
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, "11010519491231002X"),
        new Mobile("13800138000"),
        "ceshi@example.com",
        new Schooling(Education.BACHELOR, "演示大学", "机械工程", LocalDate.of(2005, 7, 1)),
        new Title(TitleLevel.SENIOR, "正高级工程师", LocalDate.of(2020, 1, 1)),
        new Appointment("质量总监", LocalDate.of(2022, 1, 1), "演示〔2022〕1 号", true),
        "注册质量工程师",
        version);
  }
}
