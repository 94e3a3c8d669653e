package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Stale;

/** Persons in the database. */
@Repository
class PersonStore {

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> find(AccountId account) {
    return jdbc.sql("select * from person.person where account = ?")
        .param(account.value())
        .query(PersonStore::person)
        .optional();
  }

  /**
   * Writes the next version.
   *
   * @throws Stale when the version it builds on is not the stored one
   */
  void save(Person person) {
    int written =
        person.version() == 0
            ? filled(
                    """
                    insert into person.person (account, name, sex, document_type, document_number,
                      mobile, email, education, school, subject, graduated_on, title_level,
                      title_name, titled_on, qualifications, position, appointed_on,
                      appointment_paper, top_manager, version)
                    values (:account, :name, :sex, :documentType, :documentNumber, :mobile, :email,
                      :education, :school, :subject, :graduatedOn, :titleLevel, :titleName,
                      :titledOn, :qualifications, :position, :appointedOn, :appointmentPaper,
                      :topManager, 1)
                    on conflict do nothing
                    """,
                    person)
                .update()
            : filled(
                    """
                    update person.person set name = :name, sex = :sex,
                      document_type = :documentType, document_number = :documentNumber,
                      mobile = :mobile, email = :email, education = :education, school = :school,
                      subject = :subject, graduated_on = :graduatedOn, title_level = :titleLevel,
                      title_name = :titleName, titled_on = :titledOn,
                      qualifications = :qualifications, position = :position,
                      appointed_on = :appointedOn, appointment_paper = :appointmentPaper,
                      top_manager = :topManager, version = version + 1
                    where account = :account and version = :version
                    """,
                    person)
                .update();
    if (written == 0) {
      throw new Stale(person.account());
    }
  }

  private StatementSpec filled(String sql, Person person) {
    IdentityDocument document = person.document();
    return jdbc.sql(sql)
        .param("account", person.account().value())
        .param("name", person.name())
        .param("sex", name(person.sex()))
        .param("documentType", document == null ? null : document.type().name())
        .param("documentNumber", document == null ? null : document.number())
        .param("mobile", person.mobile() == null ? null : person.mobile().number())
        .param("email", person.email())
        .param("education", name(person.schooling().level()))
        .param("school", person.schooling().school())
        .param("subject", person.schooling().subject())
        .param("graduatedOn", person.schooling().on())
        .param("titleLevel", name(person.title().level()))
        .param("titleName", person.title().name())
        .param("titledOn", person.title().on())
        .param("qualifications", person.qualifications())
        .param("position", person.appointment().position())
        .param("appointedOn", person.appointment().on())
        .param("appointmentPaper", person.appointment().paper())
        .param("topManager", person.appointment().topManager())
        .param("version", person.version());
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("name"),
        constant(Sex.class, row.getString("sex")),
        document(row),
        row.getString("mobile") == null ? null : new Mobile(row.getString("mobile")),
        row.getString("email"),
        new Schooling(
            constant(Education.class, row.getString("education")),
            row.getString("school"),
            row.getString("subject"),
            row.getObject("graduated_on", LocalDate.class)),
        new Title(
            constant(TitleLevel.class, row.getString("title_level")),
            row.getString("title_name"),
            row.getObject("titled_on", LocalDate.class)),
        new Appointment(
            row.getString("position"),
            row.getObject("appointed_on", LocalDate.class),
            row.getString("appointment_paper"),
            row.getBoolean("top_manager")),
        row.getString("qualifications"),
        row.getInt("version"));
  }

  private static @Nullable IdentityDocument document(ResultSet row) throws SQLException {
    String number = row.getString("document_number");
    return number == null
        ? null
        : new IdentityDocument(
            IdentityDocumentType.valueOf(row.getString("document_type")), number);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
