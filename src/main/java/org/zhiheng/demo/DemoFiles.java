package org.zhiheng.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DataFile;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Appointment;
import org.zhiheng.person.Education;
import org.zhiheng.person.Employment;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.Person;
import org.zhiheng.person.Persons;
import org.zhiheng.person.Schooling;
import org.zhiheng.person.Sex;
import org.zhiheng.person.Title;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.person.Training;

/** What the fictional applicants tell about themselves. */
@DemoOnly
class DemoFiles {

  private final Persons persons;
  private final Organisations organisations;
  private final Clock clock;

  DemoFiles(Persons persons, Organisations organisations, Clock clock) {
    this.persons = persons;
    this.organisations = organisations;
    this.clock = clock;
  }

  void tell(Actor applicant, String login) {
    persons.save(person(applicant, login), applicant);
    LocalDate today = LocalDate.now(clock);
    persons.addEmployment(
        new Employment(
            today.minusYears(14),
            today.minusYears(8).minusDays(1),
            DemoTexts.of("earlier.employer"),
            DemoTexts.of("earlier.department"),
            DemoTexts.of("earlier.post"),
            true,
            null),
        applicant);
    persons.addEmployment(
        new Employment(
            today.minusYears(8),
            null,
            employer(applicant),
            DemoTexts.of("department"),
            DemoTexts.of("post"),
            true,
            null),
        applicant);
    persons.addTraining(
        new Training(
            DemoTexts.of("training.provider"),
            DemoTexts.of("training.course"),
            today.minusYears(1),
            today.minusYears(1).plusDays(4),
            40),
        applicant);
  }

  private Person person(Actor applicant, String login) {
    var row =
        DataFile.rows("demo/people.csv", "login", "number", "mobile").stream()
            .filter(person -> person.get(0).equals(login))
            .findFirst()
            .orElseThrow();
    LocalDate today = LocalDate.now(clock);
    String number = row.get(1);
    return new Person(
        applicant.person(),
        applicant.name(),
        (number.charAt(16) - '0') % 2 == 0 ? Sex.FEMALE : Sex.MALE,
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, number),
        new Mobile(row.get(2)),
        login + "@example.org",
        new Schooling(
            Education.MASTER,
            DemoTexts.of("school"),
            DemoTexts.of("subject"),
            today.minusYears(15)),
        new Title(TitleLevel.ASSOCIATE_SENIOR, DemoTexts.of("title"), today.minusYears(5)),
        new Appointment(
            DemoTexts.of("position"), today.minusYears(3), DemoTexts.of("paper"), false),
        DemoTexts.of("qualifications"),
        0);
  }

  private String employer(Actor applicant) {
    return Organisations.codeOf(applicant)
        .flatMap((CreditCode code) -> organisations.find(code))
        .map(Organisation::name)
        .orElseThrow();
  }
}
