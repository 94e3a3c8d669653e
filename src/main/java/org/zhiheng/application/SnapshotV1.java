package org.zhiheng.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Person and organisation as they are frozen at a submission: the stored form, in plain values and
 * constants by their names. It never changes; another shape is another record and an upcaster.
 */
record SnapshotV1(
    PersonV1 person,
    List<EmploymentV1> cv,
    List<TrainingV1> trainings,
    OrganisationV1 organisation) {

  /** The same with another number of the document and of the mobile, such as sealed ones. */
  SnapshotV1 withNumbers(UnaryOperator<String> change) {
    return withNumbers(change, change);
  }

  /** The same with each of the two numbers changed in a way of its own. */
  SnapshotV1 withNumbers(UnaryOperator<String> document, UnaryOperator<String> mobile) {
    return new SnapshotV1(person.withNumbers(document, mobile), cv, trainings, organisation);
  }

  SnapshotV1 {
    cv = List.copyOf(cv);
    trainings = List.copyOf(trainings);
  }

  record PersonV1(
      String name,
      @Nullable String sex,
      @Nullable String documentType,
      @Nullable String documentNumber,
      @Nullable String mobile,
      @Nullable String email,
      @Nullable String education,
      @Nullable String school,
      @Nullable String subject,
      @Nullable LocalDate graduatedOn,
      @Nullable String titleLevel,
      @Nullable String titleName,
      @Nullable LocalDate titledOn,
      @Nullable String position,
      @Nullable LocalDate appointedOn,
      @Nullable String appointmentPaper,
      boolean topManager,
      @Nullable String qualifications) {

    private PersonV1 withNumbers(
        UnaryOperator<String> changeDocument, UnaryOperator<String> changeMobile) {
      return new PersonV1(
          name,
          sex,
          documentType,
          documentNumber == null ? null : changeDocument.apply(documentNumber),
          mobile == null ? null : changeMobile.apply(mobile),
          email,
          education,
          school,
          subject,
          graduatedOn,
          titleLevel,
          titleName,
          titledOn,
          position,
          appointedOn,
          appointmentPaper,
          topManager,
          qualifications);
    }
  }

  record EmploymentV1(
      String id,
      LocalDate from,
      @Nullable LocalDate to,
      String organisation,
      String department,
      String post,
      boolean qualityWork,
      @Nullable String referee) {}

  record TrainingV1(
      String id, String provider, String course, LocalDate from, LocalDate to, int hours) {}

  record OrganisationV1(
      String code,
      String name,
      @Nullable String type,
      @Nullable String region,
      @Nullable String address,
      @Nullable String industry,
      @Nullable Long staff,
      @Nullable BigDecimal revenue,
      @Nullable BigDecimal assets,
      @Nullable Integer figuresYear,
      @Nullable String sizeByHand,
      @Nullable String sizeReason,
      @Nullable String legalRepresentative,
      @Nullable String contact,
      @Nullable String contactPhone,
      @Nullable String qualityAwards) {}

  /** The same person with another organisation, which recommends now. */
  SnapshotV1 with(OrganisationV1 other) {
    return new SnapshotV1(person, cv, trainings, other);
  }

  /** What a correction may change, as it is. */
  @Nullable String fact(CorrectableFact fact) {
    return switch (fact) {
      case APPLICANT_NAME -> person.name;
      case POSITION -> person.position;
      case SCHOOL -> person.school;
      case SUBJECT -> person.subject;
      case TITLE_NAME -> person.titleName;
      case ORGANISATION_NAME -> organisation.name;
      case REGION -> organisation.region;
      case ADDRESS -> organisation.address;
      case LEGAL_REPRESENTATIVE -> organisation.legalRepresentative;
    };
  }

  /** The same with a fact corrected. */
  SnapshotV1 with(CorrectableFact fact, String after) {
    return switch (fact) {
      case APPLICANT_NAME, POSITION, SCHOOL, SUBJECT, TITLE_NAME ->
          new SnapshotV1(corrected(fact, after), cv, trainings, organisation);
      case ORGANISATION_NAME, REGION, ADDRESS, LEGAL_REPRESENTATIVE ->
          with(correctedOrganisation(fact, after));
    };
  }

  private PersonV1 corrected(CorrectableFact fact, String after) {
    return new PersonV1(
        fact == CorrectableFact.APPLICANT_NAME ? after : person.name,
        person.sex,
        person.documentType,
        person.documentNumber,
        person.mobile,
        person.email,
        person.education,
        fact == CorrectableFact.SCHOOL ? after : person.school,
        fact == CorrectableFact.SUBJECT ? after : person.subject,
        person.graduatedOn,
        person.titleLevel,
        fact == CorrectableFact.TITLE_NAME ? after : person.titleName,
        person.titledOn,
        fact == CorrectableFact.POSITION ? after : person.position,
        person.appointedOn,
        person.appointmentPaper,
        person.topManager,
        person.qualifications);
  }

  private OrganisationV1 correctedOrganisation(CorrectableFact fact, String after) {
    return new OrganisationV1(
        organisation.code,
        fact == CorrectableFact.ORGANISATION_NAME ? after : organisation.name,
        organisation.type,
        fact == CorrectableFact.REGION ? after : organisation.region,
        fact == CorrectableFact.ADDRESS ? after : organisation.address,
        organisation.industry,
        organisation.staff,
        organisation.revenue,
        organisation.assets,
        organisation.figuresYear,
        organisation.sizeByHand,
        organisation.sizeReason,
        fact == CorrectableFact.LEGAL_REPRESENTATIVE ? after : organisation.legalRepresentative,
        organisation.contact,
        organisation.contactPhone,
        organisation.qualityAwards);
  }
}
