package org.zhiheng.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.body.Enrolment;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.Registrations;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DataFile;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Figures;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationType;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.scheme.Schemes;

/** The fictional people with their accounts, organisations, and the body they apply to. */
@DemoOnly
class DemoPeople {

  /** The program itself, which makes the first people. */
  private static final Actor PROGRAM =
      new Actor(
          AccountId.SYSTEM,
          new PersonId(AccountId.SYSTEM.value()),
          "demo",
          Set.of(Role.ADMINISTRATOR),
          null);

  /** Begins with 51, as a social organisation's does; given to nobody. */
  private static final CreditCode BODY = new CreditCode("51110000MJ00000180");

  static final String[] ACCOUNT = {"login", "name", "roles", "organisation", "number"};

  private static final String[] ORGANISATION = {
    "line",
    "code",
    "name",
    "type",
    "region",
    "address",
    "industry",
    "staff",
    "revenue",
    "assets",
    "representative",
    "contact",
    "phone",
    "awards"
  };

  private final Accounts accounts;
  private final Registrations registrations;
  private final Organisations organisations;
  private final Bodies bodies;
  private final Schemes schemes;
  private final Clock clock;

  DemoPeople(
      Accounts accounts,
      Registrations registrations,
      Organisations organisations,
      Bodies bodies,
      Schemes schemes,
      Clock clock) {
    this.accounts = accounts;
    this.registrations = registrations;
    this.organisations = organisations;
    this.bodies = bodies;
    this.schemes = schemes;
    this.clock = clock;
  }

  Cast gather() {
    List<List<String>> employers = DataFile.rows("demo/organisations.csv", ORGANISATION);
    Map<String, String> codes =
        employers.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    List<NewAccount> people =
        DataFile.rows("demo/accounts.csv", ACCOUNT).stream()
            .map(row -> person(row, codes))
            .toList();
    Cast cast =
        new Cast(
            people.stream()
                .map(person -> accounts.invite(person, PROGRAM).account())
                .collect(Collectors.toMap(Account::login, Account::actor)));
    employers.forEach(row -> organisations.save(organisation(row), cast.get(employer(row))));
    registrations.open(true, PROGRAM);
    found(cast.get("admin"));
    enrol(cast);
    return cast;
  }

  private static NewAccount person(List<String> row, Map<String, String> codes) {
    Set<Role> roles =
        Arrays.stream(row.get(2).split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    TypedDocument document =
        row.get(4).isEmpty()
            ? null
            : new TypedDocument(IdentityDocumentType.CITIZEN_ID.name(), row.get(4));
    return new NewAccount(row.get(0), row.get(1), roles, codes.get(row.get(3)), document);
  }

  private static String employer(List<String> row) {
    return "employer" + row.get(0);
  }

  private Organisation organisation(List<String> row) {
    return new Organisation(
        new CreditCode(row.get(1)),
        row.get(2),
        OrganisationType.valueOf(row.get(3)),
        row.get(4),
        row.get(5),
        new Industry(row.get(6)),
        new Figures(
            Long.valueOf(row.get(7)), new BigDecimal(row.get(8)), new BigDecimal(row.get(9))),
        LocalDate.now(clock).getYear() - 1,
        null,
        null,
        row.get(10),
        row.get(11),
        row.get(12),
        orNull(row.get(13)),
        0);
  }

  private void found(Actor administrator) {
    bodies.save(
        new Body(
            BODY,
            DemoTexts.of("body.name"),
            DemoTexts.of("body.nameEn"),
            DemoTexts.of("body.address"),
            DemoTexts.of("body.phone"),
            Set.of(schemes.current().id()),
            0),
        administrator);
    bodies.setPrefix("ZH", administrator);
  }

  private void enrol(Cast cast) {
    LocalDate until = LocalDate.now(clock).plusYears(2);
    DataFile.rows("demo/roster.csv", "login", "organisation", "qualification")
        .forEach(
            row ->
                bodies.enrol(
                    new Enrolment(
                        cast.get(row.get(0)).id(), null, row.get(1), row.get(2), until, 0),
                    cast.get("admin")));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
