package org.zhiheng.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.SnapshotV1.EmploymentV1;
import org.zhiheng.application.SnapshotV1.OrganisationV1;
import org.zhiheng.application.SnapshotV1.PersonV1;
import org.zhiheng.application.SnapshotV1.TrainingV1;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Figures;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationType;
import org.zhiheng.organisation.Size;
import org.zhiheng.person.Appointment;
import org.zhiheng.person.CvEntry;
import org.zhiheng.person.Education;
import org.zhiheng.person.Employment;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Schooling;
import org.zhiheng.person.Sex;
import org.zhiheng.person.Title;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.person.Training;
import org.zhiheng.person.TrainingEntry;

/** Leads from the facts about person and organisation to their stored form, and back. */
final class SnapshotForm {

  /** The formats so far. */
  static final FrozenForm<SnapshotV1> FORMAT = new FrozenForm<>(SnapshotV1.class, List.of());

  private SnapshotForm() {}

  static SnapshotV1 of(PersonFile file, Organisation organisation) {
    return new SnapshotV1(
        of(file.person()),
        file.cv().stream().map(SnapshotForm::of).toList(),
        file.trainings().stream().map(SnapshotForm::of).toList(),
        of(organisation));
  }

  private static PersonV1 of(Person person) {
    IdentityDocument document = person.document();
    return new PersonV1(
        person.name(),
        name(person.sex()),
        document == null ? null : document.type().name(),
        document == null ? null : document.number(),
        Optional.ofNullable(person.mobile()).map(Mobile::number).orElse(null),
        person.email(),
        name(person.schooling().level()),
        person.schooling().school(),
        person.schooling().subject(),
        person.schooling().on(),
        name(person.title().level()),
        person.title().name(),
        person.title().on(),
        person.appointment().position(),
        person.appointment().on(),
        person.appointment().paper(),
        person.appointment().topManager(),
        person.qualifications());
  }

  private static EmploymentV1 of(CvEntry entry) {
    Employment work = entry.employment();
    return new EmploymentV1(
        entry.id().toString(),
        work.from(),
        work.to(),
        work.organisation(),
        work.department(),
        work.post(),
        work.qualityWork(),
        work.referee());
  }

  private static TrainingV1 of(TrainingEntry entry) {
    Training taken = entry.training();
    return new TrainingV1(
        entry.id().toString(),
        taken.provider(),
        taken.course(),
        taken.from(),
        taken.to(),
        taken.hours());
  }

  static OrganisationV1 of(Organisation organisation) {
    return new OrganisationV1(
        organisation.code().value(),
        organisation.name(),
        name(organisation.type()),
        organisation.region(),
        organisation.address(),
        Optional.ofNullable(organisation.industry()).map(Industry::code).orElse(null),
        organisation.figures().staff(),
        organisation.figures().revenue(),
        organisation.figures().assets(),
        organisation.figuresYear(),
        name(organisation.sizeByHand()),
        organisation.sizeReason(),
        organisation.legalRepresentative(),
        organisation.contact(),
        organisation.contactPhone(),
        organisation.qualityAwards());
  }

  /**
   * The person that was frozen.
   *
   * @param applicant whose application it is
   */
  static PersonFile person(SnapshotV1 frozen, PersonId applicant) {
    PersonV1 it = frozen.person();
    Person person =
        new Person(
            applicant,
            it.name(),
            constant(it.sex(), Sex::valueOf),
            it.documentType() == null || it.documentNumber() == null
                ? null
                : new IdentityDocument(
                    IdentityDocumentType.valueOf(it.documentType()), it.documentNumber()),
            constant(it.mobile(), Mobile::new),
            it.email(),
            new Schooling(
                constant(it.education(), Education::valueOf),
                it.school(),
                it.subject(),
                it.graduatedOn()),
            new Title(
                constant(it.titleLevel(), TitleLevel::valueOf), it.titleName(), it.titledOn()),
            new Appointment(
                it.position(), it.appointedOn(), it.appointmentPaper(), it.topManager()),
            it.qualifications(),
            1);
    return new PersonFile(
        person,
        frozen.cv().stream().map(SnapshotForm::entry).toList(),
        frozen.trainings().stream().map(SnapshotForm::entry).toList());
  }

  private static CvEntry entry(EmploymentV1 it) {
    Employment work =
        new Employment(
            it.from(),
            it.to(),
            it.organisation(),
            it.department(),
            it.post(),
            it.qualityWork(),
            it.referee());
    return new CvEntry(UUID.fromString(it.id()), work, 1);
  }

  private static TrainingEntry entry(TrainingV1 it) {
    Training taken = new Training(it.provider(), it.course(), it.from(), it.to(), it.hours());
    return new TrainingEntry(UUID.fromString(it.id()), taken, 1);
  }

  static Organisation organisation(SnapshotV1 frozen) {
    OrganisationV1 it = frozen.organisation();
    return new Organisation(
        new CreditCode(it.code()),
        it.name(),
        constant(it.type(), OrganisationType::valueOf),
        it.region(),
        it.address(),
        constant(it.industry(), Industry::new),
        new Figures(it.staff(), it.revenue(), it.assets()),
        it.figuresYear(),
        constant(it.sizeByHand(), Size::valueOf),
        it.sizeReason(),
        it.legalRepresentative(),
        it.contact(),
        it.contactPhone(),
        it.qualityAwards(),
        1);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <T> @Nullable T constant(@Nullable String value, Function<String, T> read) {
    return value == null ? null : read.apply(value);
  }
}
