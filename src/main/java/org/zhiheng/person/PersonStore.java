package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** Persons in the database. */
@Repository
class PersonStore {

  private final JdbcClient jdbc;
  private final NumberSeal seal;

  PersonStore(JdbcClient jdbc, NumberSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** The person of an account. */
  Optional<PersonId> behind(AccountId account) {
    return jdbc.sql("select person from identity.account where id = ?")
        .param(account.value())
        .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
        .optional();
  }

  Optional<Person> find(PersonId id) {
    return jdbc.sql("select * from person.person where id = ?")
        .param(id.value())
        .query(this::person)
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
                    insert into person.person (id, name, name_folded, sex, document_type, document_number,
                      mobile, email, education, school, subject, graduated_on, title_level,
                      title_name, titled_on, qualifications, position, appointed_on,
                      appointment_paper, top_manager, version)
                    values (:id, :name, :nameFolded, :sex, :documentType, :documentNumber, :mobile, :email,
                      :education, :school, :subject, :graduatedOn, :titleLevel, :titleName,
                      :titledOn, :qualifications, :position, :appointedOn, :appointmentPaper,
                      :topManager, 1)
                    on conflict do nothing
                    """,
                    person)
                .update()
            : filled(
                    """
                    update person.person set name = :name, name_folded = :nameFolded, sex = :sex,
                      document_type = :documentType, document_number = :documentNumber,
                      mobile = :mobile, email = :email, education = :education, school = :school,
                      subject = :subject, graduated_on = :graduatedOn, title_level = :titleLevel,
                      title_name = :titleName, titled_on = :titledOn,
                      qualifications = :qualifications, position = :position,
                      appointed_on = :appointedOn, appointment_paper = :appointmentPaper,
                      top_manager = :topManager, version = version + 1
                    where id = :id and version = :version
                    """,
                    person)
                .update();
    if (written == 0) {
      throw new Stale(person.id());
    }
  }

  /** A few others of the same name, by file or account, of whom a document is known. */
  List<PersonId> named(String name, PersonId but) {
    return jdbc.sql(
            """
            select n.person from (
              select id as person from person.person where name_folded = :name
              union select person from identity.account where split_part(found_by, ' ', 1) = :name
            ) n
            where n.person <> :but and :name <> ''
              and exists (select from person.document d where d.person = n.person)
            order by n.person limit 5
            """)
        .param("name", Folding.of(name))
        .param("but", but.value())
        .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  /**
   * Seals by the present key what was sealed by another, for some people in the order of their
   * identities; whoever saves meanwhile is not undone.
   *
   * @return the last of them, after whom it goes on; empty when nobody is left
   */
  Optional<PersonId> reseal(@Nullable PersonId after, int atMost) {
    List<Sealed> people =
        jdbc.sql(
                """
                select id, document_number, mobile from person.person
                where :after::uuid is null or id > :after order by id limit :most
                """)
            .param("after", after == null ? null : after.value())
            .param("most", atMost)
            .query(
                (row, number) ->
                    new Sealed(
                        row.getObject("id", UUID.class),
                        row.getString("document_number"),
                        row.getString("mobile")))
            .list();
    for (Sealed person : people) {
      reseal("document_number", person.id(), person.document());
      reseal("mobile", person.id(), person.mobile());
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(new PersonId(people.getLast().id()));
  }

  private record Sealed(UUID id, @Nullable String document, @Nullable String mobile) {}

  private void reseal(String column, UUID id, @Nullable String old) {
    if (old != null && seal.isOld(old)) {
      jdbc.sql("update person.person set %1$s = ? where id = ? and %1$s = ?".formatted(column))
          .params(seal.seal(seal.open(old)), id, old)
          .update();
    }
  }

  /** What one told fills what the other left open; there is one row of them afterwards. */
  void join(PersonId gone, PersonId stays) {
    jdbc.sql(
            """
            update person.person s set name = coalesce(nullif(s.name, ''), g.name),
              name_folded = coalesce(nullif(s.name_folded, ''), g.name_folded),
              sex = coalesce(s.sex, g.sex),
              document_type = coalesce(s.document_type, g.document_type),
              document_number = coalesce(s.document_number, g.document_number),
              mobile = coalesce(s.mobile, g.mobile), email = coalesce(s.email, g.email),
              education = coalesce(s.education, g.education),
              school = coalesce(s.school, g.school), subject = coalesce(s.subject, g.subject),
              graduated_on = coalesce(s.graduated_on, g.graduated_on),
              title_level = coalesce(s.title_level, g.title_level),
              title_name = coalesce(s.title_name, g.title_name),
              titled_on = coalesce(s.titled_on, g.titled_on),
              qualifications = coalesce(s.qualifications, g.qualifications),
              position = coalesce(s.position, g.position),
              appointed_on = coalesce(s.appointed_on, g.appointed_on),
              appointment_paper = coalesce(s.appointment_paper, g.appointment_paper),
              top_manager = s.top_manager or g.top_manager, version = s.version + 1
            from person.person g where s.id = ? and g.id = ?
            """)
        .params(stays.value(), gone.value())
        .update();
    jdbc.sql(
            """
            update person.person set id = ?, version = version + 1
            where id = ? and not exists (select from person.person where id = ?)
            """)
        .params(stays.value(), gone.value(), stays.value())
        .update();
    jdbc.sql("delete from person.person where id = ?").param(gone.value()).update();
  }

  /** Takes out all that somebody told; the transaction lets data go. */
  void letGo(PersonId person) {
    delete("person.person where id = ?", person);
    delete("person.employment where person = ?", person);
    delete("person.training where person = ?", person);
    delete(
        """
        person.claim c using person.document d where d.hash = c.hash and d.person = ?
        """,
        person);
    delete(
        "person.claim where account in (select id from identity.account where person = ?)", person);
    delete("person.document where person = ?", person);
  }

  private void delete(String from, PersonId person) {
    jdbc.sql("delete from " + from).param(person.value()).update();
  }

  private StatementSpec filled(String sql, Person person) {
    IdentityDocument document = person.document();
    return jdbc.sql(sql)
        .param("id", person.id().value())
        .param("name", person.name())
        .param("nameFolded", Folding.of(person.name()))
        .param("sex", name(person.sex()))
        .param("documentType", document == null ? null : document.type().name())
        .param("documentNumber", document == null ? null : seal.seal(document.number()))
        .param("mobile", person.mobile() == null ? null : seal.seal(person.mobile().number()))
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

  private Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        constant(Sex.class, row.getString("sex")),
        document(row),
        mobile(row.getString("mobile")),
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

  private @Nullable Mobile mobile(@Nullable String sealed) {
    return sealed == null ? null : new Mobile(seal.open(sealed));
  }

  private @Nullable IdentityDocument document(ResultSet row) throws SQLException {
    String number = row.getString("document_number");
    return number == null
        ? null
        : new IdentityDocument(
            IdentityDocumentType.valueOf(row.getString("document_type")), seal.open(number));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
