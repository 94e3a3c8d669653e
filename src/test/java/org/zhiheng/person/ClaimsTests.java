package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Submissions;
import org.zhiheng.audit.AuditRecord;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.AccountDetails;
import org.zhiheng.identity.AccountNotice;
import org.zhiheng.identity.AccountNoticeKind;
import org.zhiheng.identity.AccountNotices;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Calls;
import org.zhiheng.identity.IdentityRefusal;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.JoinRules;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.ProposedJoin;
import org.zhiheng.identity.Slowed;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestNumbers;

/** One number is one person: who types another's learns nothing, and the body finds out. */
@ServerTest
class ClaimsTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private PersonalRecords.Query query;
  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private Invitations invitations;
  @Autowired private AccountNotices notices;
  @Autowired private Persons persons;
  @Autowired private Claims claims;
  @Autowired private AuditTrail trail;
  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private Calls calls;
  @Autowired private List<PersonalRecords> records;
  @LocalServerPort private int port;

  private final String number = TestNumbers.next();
  private Account first;
  private Account second;

  @BeforeEach
  void two_accounts_of_one_person() {
    first = applicant();
    second = applicant();
    persons.save(told(first, number), first.actor());
    persons.addEmployment(
        new Employment(LocalDate.of(2019, 1, 1), null, "秘密单位", "", "总监", true, null),
        first.actor());
  }

  @Test
  void whoever_types_the_number_of_another_learns_nothing_not_even_that_it_is_known() {
    var browser = new Browser(port).signIn(second.login(), PASSWORD);
    browser.get("/person");

    var answer =
        browser.post(
            "/person",
            Map.of(
                "version",
                "0",
                "name",
                "测试乙",
                "documentType",
                "CITIZEN_ID",
                "number",
                wide(number)));

    var free = new Browser(port).signIn(applicant().login(), PASSWORD);
    free.get("/person");
    var unknown =
        free.post(
            "/person",
            Map.of(
                "version",
                "0",
                "name",
                "测试乙",
                "documentType",
                "CITIZEN_ID",
                "number",
                TestNumbers.next()));
    assertThat(answer.statusCode()).isEqualTo(303).isEqualTo(unknown.statusCode());
    assertThat(answer.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"));
    String page = browser.get("/person").body();
    assertThat(page).contains(number).doesNotContain(first.login(), "秘密单位");
    assertThat(plain(page)).isEqualTo(plain(free.get("/person").body()));
    assertThat(browser.get("/person/cv").body()).doesNotContain("秘密单位");
    assertThat(claim().claimant()).isEqualTo(second.person());
    assertThat(claim().holder()).isEqualTo(first.person());
  }

  @Test
  void a_number_typed_twice_is_one_claim() {
    claimIt();
    claimIt();

    assertThat(open()).hasSize(1);
  }

  @Test
  void neither_person_of_a_claim_reads_of_it_in_the_trail_whatever_office_they_have() {
    claimIt();
    claims.dismiss(claim().id(), "申请人填错", TestAccounts.ADMINISTRATOR);

    String claimant = second.id().toString();
    assertThat(claimsIn(trail.records(claimant, null, 50, administrator(account(Role.OFFICER)))))
        .containsExactly("person.ClaimSettled", "person.NumberClaimed");
    assertThat(claimsIn(trail.records(claimant, null, 50, administrator(first)))).isEmpty();
    assertThat(claimsIn(trail.records(claimant, null, 50, administrator(second)))).isEmpty();
  }

  private static List<String> claimsIn(List<AuditRecord> records) {
    return records.stream()
        .map(AuditRecord::type)
        .filter(type -> type.startsWith("person.") && type.contains("Claim"))
        .toList();
  }

  private static Actor administrator(Account account) {
    return new Actor(
        account.id(), account.person(), account.name(), Set.of(Role.ADMINISTRATOR), null);
  }

  @Test
  void a_number_typed_as_another_kind_of_document_is_the_same_number() {
    Person other = with(second, new IdentityDocument(IdentityDocumentType.OTHER, number));

    persons.save(other, second.actor());

    assertThat(claim().holder()).isEqualTo(first.person());
  }

  @Test
  void administrators_join_two_accounts_to_one_person_and_both_are_told() {
    claimIt();
    Account administrator = account(Role.ADMINISTRATOR);
    var browser = new Browser(port).signIn(administrator.login(), PASSWORD);
    assertThat(browser.get("/person/claims").body())
        .contains(first.login(), second.login(), claim().masked())
        .doesNotContain(number);

    String address = "/person/claims/" + claim().id();
    assertThat(browser.post(address, Map.of("how", "JOIN", "reason", "")).statusCode())
        .isEqualTo(422);
    assertThat(browser.post(address, Map.of("how", "JOIN", "reason", "两份证件已核对")).statusCode())
        .isEqualTo(303);

    assertThat(open()).isEmpty();
    assertThat(accounts.find(second.id()).person()).isEqualTo(first.person());
    assertThat(persons.trustedFile(second.id())).isEqualTo(persons.trustedFile(first.id()));
    assertThat(persons.trustedFile(second.id()).cv()).hasSize(1);
    assertThat(told(first)).contains(AccountNoticeKind.JOINED);
    assertThat(told(second)).contains(AccountNoticeKind.JOINED);
    var holder = new Browser(port);
    holder.get("/identity/sign-in");
    var signedIn =
        holder.post("/identity/sign-in", Map.of("login", second.login(), "password", PASSWORD));
    assertThat(signedIn.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/identity/own"));
    assertThat(holder.get("/identity/own").body()).contains("同一个人");
    long last = notices.unread(second.actor()).getLast().number();
    holder.post("/identity/own/notices", Map.of("last", Long.toString(last)));
    assertThat(told(second)).isEmpty();
  }

  @Test
  void two_open_applications_keep_two_persons_apart() {
    CreditCode code = Applicants.code();
    Account one = withOrganisation(code);
    Account other = withOrganisation(code);
    CaseId first = submissions.start(one.actor());
    CaseId second = submissions.start(other.actor());

    assertRefused(
        () -> joins.join(one.id(), other.login(), "同一人", TestAccounts.ADMINISTRATOR),
        IdentityRefusal.BOTH_AT_WORK.because().at("reason"));

    assertThat(accounts.find(one.id()).person()).isEqualTo(one.person());
    assertThat(applications.find(first, one.actor()).person()).isEqualTo(one.person());
    assertThat(applications.find(second, other.actor()).person()).isEqualTo(other.person());
  }

  @Test
  void an_open_application_follows_its_person() {
    Account one = withOrganisation(Applicants.code());
    CaseId id = submissions.start(one.actor());
    Account other = applicant();

    joins.join(one.id(), other.login(), "同一人", TestAccounts.ADMINISTRATOR);

    assertThat(applications.find(id, other.actor()).person()).isEqualTo(other.person());
  }

  @Test
  void a_file_that_was_handed_in_moves_to_another_person_by_two_administrators_only() {
    Account one = applicants.applicant(Applicants.code());
    CaseId id = applicants.submitted(one.actor());
    Account other = applicant();
    Actor first = account(Role.ADMINISTRATOR).actor();
    Actor second = account(Role.ADMINISTRATOR).actor();

    assertThat(joins.join(one.id(), other.login(), "已核对证件", first)).isFalse();

    assertThat(applications.findTrusted(id).person()).isEqualTo(one.person());
    assertThat(told(one)).contains(AccountNoticeKind.JOIN_PROPOSED);
    assertThat(told(other)).contains(AccountNoticeKind.JOIN_PROPOSED);
    ProposedJoin proposed = joins.of(one.person()).getFirst();
    assertThat(JoinRules.whyNotConfirm(proposed, second)).isEmpty();
    assertThat(JoinRules.whyNotWithdraw(proposed.gone(), proposed.stays(), one.actor()))
        .containsExactly(IdentityRefusal.OWN_PERSON.because().at("login"));
    Refusal two = IdentityRefusal.JOIN_NEEDS_TWO.because().at("login");
    assertRefused(() -> joins.join(one.id(), other.login(), "再次", first), two);
    assertRefused(() -> joins.join(other.id(), one.login(), "反过来", first), two);
    // the other way round by the second one: as it was proposed
    assertThat(joins.join(other.id(), one.login(), "也已核对", second)).isTrue();
    assertThat(accounts.find(one.id()).person()).isEqualTo(accounts.find(other.id()).person());
    assertThat(applications.findTrusted(id).person()).isEqualTo(proposed.stays());
    assertThat(joins.of(proposed.stays())).isEmpty();
    assertThat(trail.records(proposed.stays().toString(), null, 10, first))
        .extracting(AuditRecord::type)
        .contains("identity.JoinProposed", "identity.PersonsJoined");
  }

  @Test
  void a_join_that_was_proposed_can_be_declined_by_another_administrator() {
    Account one = applicants.applicant(Applicants.code());
    applicants.submitted(one.actor());
    Account other = applicant();
    joins.join(one.id(), other.login(), "已核对证件", account(Role.ADMINISTRATOR).actor());
    ProposedJoin proposed = joins.of(other.person()).getFirst();
    Account decliner = account(Role.ADMINISTRATOR);
    var browser = new Browser(port).signIn(decliner.login(), PASSWORD);

    assertThat(browser.get("/person/claims").body()).contains(other.login(), "已核对证件");
    browser.get("/identity/" + other.id());
    browser.post(
        "/identity/" + other.id() + "/person/withdraw",
        Map.of("gone", proposed.gone().toString(), "stays", proposed.stays().toString()));

    assertThat(joins.of(other.person())).isEmpty();
    assertThat(accounts.find(one.id()).person()).isNotEqualTo(accounts.find(other.id()).person());
    assertThatThrownBy(() -> joins.withdraw(proposed.gone(), proposed.stays(), decliner.actor()))
        .isInstanceOf(Stale.class);
  }

  @Test
  void who_proposed_a_join_stays_the_proposer_when_joined_themselves() {
    Account one = applicants.applicant(Applicants.code());
    applicants.submitted(one.actor());
    Account other = applicant();
    Account first = account(Role.ADMINISTRATOR);
    Account second = account(Role.ADMINISTRATOR);
    joins.join(one.id(), other.login(), "已核对证件", first.actor());

    joins.join(first.id(), second.login(), "同一人", TestAccounts.ADMINISTRATOR);

    assertRefused(
        () -> joins.join(one.id(), other.login(), "也已核对", accounts.find(second.id()).actor()),
        IdentityRefusal.JOIN_NEEDS_TWO.because().at("login"));
  }

  @Test
  void what_was_proposed_by_one_of_both_falls_when_that_turns_out() {
    Account one = applicants.applicant(Applicants.code());
    applicants.submitted(one.actor());
    Account other = applicant();
    Account first = account(Role.ADMINISTRATOR);
    joins.join(one.id(), other.login(), "已核对证件", first.actor());

    joins.join(first.id(), other.login(), "同一人", TestAccounts.ADMINISTRATOR);

    assertThat(joins.of(one.person())).isEmpty();
  }

  @Test
  void a_way_to_settle_that_no_page_offers_is_a_wrong_request() {
    claimIt();
    var browser = new Browser(port).signIn(account(Role.ADMINISTRATOR).login(), PASSWORD);
    browser.get("/person/claims");

    assertThat(
            browser
                .post("/person/claims/" + claim().id(), Map.of("how", "X", "reason", "同一人"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_joined_file_keeps_what_both_told() {
    persons.addTraining(
        new Training("演示机构", "首席质量官培训", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2), 16),
        second.actor());
    claimIt();

    claims.join(claim().id(), "同一人", TestAccounts.ADMINISTRATOR);

    assertThat(persons.trustedFile(first.id()).trainings()).hasSize(1);
    assertThat(persons.trustedFile(first.id()).person().name()).isEqualTo("测试甲");
  }

  @Test
  void a_number_that_the_other_had_typed_wrong_goes_to_whose_it_is() {
    claimIt();
    UUID id = claim().id();

    assertRefused(
        () -> claims.give(id, "———", TestAccounts.ADMINISTRATOR),
        PersonRefusal.BLANK.because().at("reason"));
    claims.give(id, "已核对证件原件", TestAccounts.ADMINISTRATOR);

    assertThat(accounts.find(second.id()).person()).isNotEqualTo(first.person());
    assertThat(again(first).document()).isNull();
    assertThat(told(first)).contains(AccountNoticeKind.NUMBER_TAKEN_OUT);
    assertThat(again(second).document()).isNotNull();
    assertThat(open()).isEmpty();
  }

  @Test
  void a_number_that_the_body_has_seen_is_given_to_nobody_else() {
    accounts.change(
        first.id(),
        new AccountDetails(
            first.name(),
            first.roles(),
            null,
            new TypedDocument("CITIZEN_ID", number),
            "本人",
            first.version()),
        TestAccounts.ADMINISTRATOR);
    claimIt();
    Claim claim = claim();

    assertThat(claim.seen()).isTrue();
    assertThat(NumberClaimRules.whyNotGive(claim, "看错", TestAccounts.ADMINISTRATOR))
        .containsExactly(PersonRefusal.NUMBER_SEEN.because());
    assertRefused(
        () -> claims.give(claim.id(), "看错", TestAccounts.ADMINISTRATOR),
        PersonRefusal.NUMBER_SEEN.because());
    claims.dismiss(claim.id(), "申请人填错", TestAccounts.ADMINISTRATOR);
    assertThat(NumberClaimRules.whyNotDismiss("申请人填错")).isEmpty();
    assertThat(open()).isEmpty();
    assertThat(again(second).document()).as("it is not theirs").isNull();
    assertThat(told(second)).contains(AccountNoticeKind.NUMBER_TAKEN_OUT);
  }

  @Test
  void a_number_typed_by_an_administrator_joins_nobody_until_another_one_settles_it() {
    Actor typist = account(Role.ADMINISTRATOR).actor();
    accounts.change(
        second.id(),
        new AccountDetails(
            second.name(),
            second.roles(),
            null,
            new TypedDocument("CITIZEN_ID", number),
            "本人",
            second.version()),
        typist);

    assertThat(accounts.find(second.id()).person()).isNotEqualTo(first.person());
    Claim claim = claim();
    assertThat(claim.typist()).isEqualTo(typist.person());
    Refusal another = PersonRefusal.SETTLED_BY_ANOTHER.because();
    assertThat(NumberClaimRules.whyNotSettle(claim, typist)).containsExactly(another);
    assertThat(NumberClaimRules.whyNotSettle(claim, first.actor())).containsExactly(another);
    assertThat(NumberClaimRules.whyNotSettle(claim, TestAccounts.ADMINISTRATOR)).isEmpty();
    assertRefused(() -> claims.join(claim.id(), "同一人", typist), another);
    assertRefused(() -> claims.give(claim.id(), "同一人", typist), another);
    assertRefused(() -> claims.dismiss(claim.id(), "同一人", typist), another);

    claims.join(claim.id(), "同一人", TestAccounts.ADMINISTRATOR);
    assertThat(accounts.find(second.id()).person()).isEqualTo(first.person());
  }

  @Test
  void an_administrator_whose_number_it_is_neither_sees_nor_counts_the_claim() {
    claimIt();
    UUID claim = claim().id();
    Actor holder =
        new Actor(first.id(), first.person(), first.name(), Set.of(Role.ADMINISTRATOR), null);
    Actor other = account(Role.ADMINISTRATOR).actor();
    assertThat(claims.open(null, holder).rows()).extracting(Claim::id).doesNotContain(claim);
    assertThat(claims.open(null, other).rows()).extracting(Claim::id).contains(claim);
    assertThat(claims.waiting(other)).isEqualTo(claims.waiting(holder) + 1);
    assertThat(claims.waiting(second.actor())).isZero();
  }

  @Test
  void an_invitation_with_a_known_number_joins_nobody_and_says_so() {
    var browser = new Browser(port).signIn(account(Role.ADMINISTRATOR).login(), PASSWORD);
    browser.get("/identity");

    var invited =
        browser.post(
            "/identity",
            Map.of(
                "login",
                "known-" + UUID.randomUUID(),
                "name",
                "测试丙",
                "roles",
                "APPLICANT",
                "documentType",
                "CITIZEN_ID",
                "number",
                number));

    assertThat(invited.body()).contains("须由另一位管理员核实是否同一个人");
    assertThat(accounts.ofPerson(first.person())).hasSize(1);
    assertThat(browser.get("/person/claims").body()).contains("测试丙", "号码相同、姓名不同", "请由另一位管理员处理");
  }

  @Test
  void whoever_tells_one_number_after_the_other_waits_and_administrators_see_it() {
    for (int i = 0; i < 6; i++) {
      persons.save(again(second, TestNumbers.next()), second.actor());
    }

    assertThatThrownBy(() -> persons.save(again(second, TestNumbers.next()), second.actor()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::reason)
                    .containsExactly(PersonRefusal.TOO_MANY_NUMBERS));
    assertThat(calls.slowed(TestAccounts.ADMINISTRATOR))
        .extracting(Slowed::subject)
        .anyMatch(subject -> subject.endsWith(second.id().value().toString()));
    persons.save(again(second), second.actor());
  }

  @Test
  void the_own_export_does_not_tell_whether_a_number_was_known() {
    claimIt();
    Account other = applicant();
    persons.save(told(other, TestNumbers.next()), other.actor());

    assertThat(kinds(second)).isEqualTo(kinds(other));
  }

  @Test
  void nobody_tells_another_number_than_the_body_has_seen() {
    TypedDocument seen = new TypedDocument("CITIZEN_ID", TestNumbers.next());
    Account known =
        accounts
            .invite(
                new NewAccount(
                    "known-" + UUID.randomUUID(), "测试丙", Set.of(Role.APPLICANT), null, seen),
                TestAccounts.ADMINISTRATOR)
            .account();

    assertRefused(
        () -> persons.save(told(known, TestNumbers.next()), known.actor()),
        PersonRefusal.NUMBER_SET_BY_BODY.because().at("number"));
    persons.save(told(known, seen.number()), known.actor());
  }

  @Test
  void a_kind_of_document_is_chosen() {
    NewAccount typed =
        new NewAccount(
            "x-" + UUID.randomUUID(),
            "测试丁",
            Set.of(Role.OFFICER),
            null,
            new TypedDocument("DRIVING_LICENCE", "1"));

    assertThat(accounts.whyNotCreate(typed))
        .contains(PersonRefusal.DOCUMENT_TYPE_UNKNOWN.because().at("documentType"));
  }

  private void claimIt() {
    persons.save(again(second, number), second.actor());
  }

  /** What an export has of the numbers told, without what differs between any two people. */
  private List<List<Integer>> kinds(Account account) {
    var inquiry = new PersonalRecords.Inquiry(account.person(), Set.of(account.id()), true, query);
    return records.stream()
        .map(module -> module.about(inquiry).stream().map(part -> part.rows().size()).toList())
        .toList();
  }

  private Claim claim() {
    return open().getFirst();
  }

  private List<Claim> open() {
    return claims.open(null, TestAccounts.ADMINISTRATOR).rows().stream()
        .filter(claim -> claim.account().equals(second.id()))
        .toList();
  }

  private List<AccountNoticeKind> told(Account account) {
    return notices.unread(account.actor()).stream().map(AccountNotice::kind).toList();
  }

  private Account applicant() {
    return account(Role.APPLICANT);
  }

  private Account account(Role role) {
    return TestAccounts.create(
        accounts, invitations, "claim-" + UUID.randomUUID(), "测试甲", Set.of(role), null, PASSWORD);
  }

  private Account withOrganisation(CreditCode code) {
    return TestAccounts.create(
        accounts,
        invitations,
        "claim-" + UUID.randomUUID(),
        "测试甲",
        Set.of(Role.APPLICANT),
        code.value(),
        PASSWORD);
  }

  private Person told(Account account, String number) {
    return with(account, new IdentityDocument(IdentityDocumentType.CITIZEN_ID, number));
  }

  private Person again(Account account) {
    return persons.trustedFile(account.id()).person();
  }

  private Person again(Account account, String number) {
    return with(
        account,
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, number),
        again(account).version());
  }

  /** A page without what differs between any two people. */
  private static String plain(String page) {
    return page.replaceAll("value=\"[^\"]*\"", "");
  }

  private static Person with(Account account, IdentityDocument document) {
    return with(account, document, 0);
  }

  private static Person with(Account account, IdentityDocument document, int version) {
    return new Person(
        account.person(),
        "测试甲",
        null,
        document,
        null,
        null,
        Schooling.UNKNOWN,
        Title.UNKNOWN,
        Appointment.UNKNOWN,
        null,
        version);
  }

  /** The number in full width, with something invisible in it. */
  private static String wide(String number) {
    var wide = new StringBuilder("\u200B");
    number
        .toLowerCase(java.util.Locale.ROOT)
        .chars()
        .forEach(c -> wide.append((char) (c + '！' - '!')).append('\uFEFF'));
    return wide.toString();
  }

  private static void assertRefused(ThrowingCallable verb, Refusal refusal) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusals()).contains(refusal));
  }
}
