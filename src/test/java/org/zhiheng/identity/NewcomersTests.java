package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestNumbers;

/** How people come in: they register themselves, or many are read from a table. */
@ServerTest
class NewcomersTests {

  private static final String PASSWORD = "a password for tests";
  private static final String CODE = "91350100M000100Y43";
  private static final String HEAD = "账号,姓名,角色,所在组织的统一社会信用代码,身份证件类型,身份证件号码\n";

  @Autowired private Accounts accounts;
  @Autowired private Memberships memberships;
  @Autowired private Invitations invitations;
  @Autowired private Registrations registrations;
  @Autowired private Texts texts;
  @LocalServerPort private int port;

  private final String login = "new-" + UUID.randomUUID();
  private Browser administrator;

  @BeforeEach
  void begin() {
    Account account =
        TestAccounts.create(
            accounts,
            invitations,
            "admin-" + UUID.randomUUID(),
            "演示",
            Set.of(Role.ADMINISTRATOR),
            null,
            PASSWORD);
    administrator = new Browser(port).signIn(account.login(), PASSWORD);
    administrator.get("/identity/watch");
  }

  @AfterEach
  void close() {
    registrations.open(false, TestAccounts.ADMINISTRATOR);
  }

  @Test
  void nobody_registers_where_the_body_does_not_allow_it() {
    var stranger = new Browser(port);
    assertThat(stranger.get("/identity/sign-in").body()).doesNotContain("/identity/register");

    assertThat(stranger.get("/identity/register").statusCode()).isEqualTo(404);
    assertThat(register(stranger).body()).contains(words(IdentityRefusal.REGISTRATION_CLOSED));
    assertThat(accounts.findByLogin(login)).isEmpty();
  }

  @Test
  void an_applicant_registers_and_waits_for_the_organisation_to_be_confirmed() {
    administrator.post("/identity/watch", Map.of("open", "yes"));
    assertThat(administrator.post("/identity/watch", Map.of()).statusCode())
        .as("what is to be done is said")
        .isEqualTo(400);
    assertThat(administrator.post("/identity/watch", Map.of("open", "maybe")).statusCode())
        .isEqualTo(400);
    assertThat(registrations.isOpen()).isTrue();
    var stranger = new Browser(port);
    assertThat(stranger.get("/identity/sign-in").body()).contains("/identity/register");
    stranger.get("/identity/register");

    assertThat(register(stranger).statusCode()).isEqualTo(303);

    Account made = accounts.findByLogin(login).orElseThrow();
    assertThat(made.roles()).containsExactly(Role.APPLICANT);
    assertThat(made.organisation()).isNull();
    assertThat(memberships.of(made.id())).isEmpty();
    new Browser(port).signIn(login, PASSWORD);
    assertThat(register(stranger).body()).contains("已被使用");
    assertThat(administrator.get("/identity/watch").body()).contains(login);
    assertThat(administrator.get("/identity/" + made.id()).body()).contains(CODE);
    var nothing = Map.of("version", Integer.toString(made.version()));
    assertThat(administrator.post("/identity/" + made.id() + "/active", nothing).statusCode())
        .isEqualTo(400);
    assertThat(accounts.find(made.id()).active()).as("nothing is done by default").isTrue();

    var typed =
        Map.of(
            "name", "测试甲",
            "roles", "APPLICANT",
            "organisation", CODE,
            "askedBy", "已电话核实",
            "version", Integer.toString(made.version()));
    assertThat(administrator.post("/identity/" + made.id(), typed).statusCode()).isEqualTo(303);
    assertThat(accounts.find(made.id()).organisation()).isEqualTo(CODE);
    assertThat(registrations.asked(made.id())).isEmpty();
  }

  @Test
  void a_table_is_shown_line_by_line_before_anything_is_done() {
    String number = TestNumbers.next();
    String table = HEAD + login + ",测试甲,受理人员 评价人员," + CODE + ",居民身份证," + number + "\n";

    var plan = administrator.post("/identity/import", Map.of("table", table));

    assertThat(plan.statusCode()).isEqualTo(200);
    assertThat(plan.body()).contains(login, "新建账号", "创建 1 个账号");
    assertThat(accounts.findByLogin(login)).isEmpty();

    var done = administrator.post("/identity/import/done", Map.of("table", table));
    assertThat(done.body()).contains(login, "/identity/invitation/");
    Account made = accounts.findByLogin(login).orElseThrow();
    assertThat(made.roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.ASSESSOR);
    assertThat(made.organisation()).isEqualTo(CODE);
    assertThat(accounts.isPersonKnown(made)).isTrue();

    String second = HEAD + login + "-2,测试甲,PANELLIST,,CITIZEN_ID," + number + "\n";
    assertThat(administrator.post("/identity/import", Map.of("table", second)).body())
        .contains("该号码已登记在他人名下")
        .doesNotContain(login + "<");
    String applicant = HEAD + login + "-3,测试甲,APPLICANT,,CITIZEN_ID," + number + "\n";
    assertThat(administrator.post("/identity/import", Map.of("table", applicant)).body())
        .contains("号码已登记在以下账号名下", login);
  }

  @Test
  void what_is_wrong_is_told_by_line_and_column_and_nothing_is_done() {
    String table =
        HEAD
            + login
            + ",测试甲,申请人,,,\n"
            + "\n"
            + login.toUpperCase(Locale.ROOT)
            + ",测试乙,申请人,,,\n"
            + ",,飞行员,123,护照,?\n"
            + login
            + "x,测试丁,受理人员,,,\n";

    String plan = administrator.post("/identity/import", Map.of("table", table)).body();

    assertThat(plan)
        .contains(
            words(IdentityRefusal.LOGIN_TWICE, 2),
            words(IdentityRefusal.ROLE_UNKNOWN, "飞行员"),
            words(IdentityRefusal.NAME_MISSING),
            "请至少选择一个角色",
            "须识别到具体的人",
            "请改正后重新检查")
        .doesNotContain("创建 4 个账号");
    assertThat(administrator.post("/identity/import/done", Map.of("table", table)).statusCode())
        .isEqualTo(422);
    assertThat(accounts.findByLogin(login)).isEmpty();
  }

  @Test
  void a_table_that_is_none_is_refused_with_the_reason() {
    assertThat(plan("账号,姓名\na,b\n")).contains(words(IdentityRefusal.COLUMN_MISSING, "roles"));
    assertThat(plan("账号,姓名,角色\n")).contains(words(IdentityRefusal.TABLE_EMPTY));
    assertThat(plan("账号,姓名,角色\n" + "a,b,c\n".repeat(AccountImports.MOST_LINES + 1)))
        .contains(words(IdentityRefusal.TABLE_TOO_LONG, 500));
    assertThat(plan("账号,姓名,角色\n\"a\"x\",b,c\n")).contains(words(IdentityRefusal.TABLE_UNREADABLE));
  }

  @Test
  void a_file_as_chinese_excel_writes_it_is_read() {
    byte[] table = ("账号;姓名;角色\n" + login + ";测试甲;申请人\n").getBytes(Charset.forName("GB18030"));

    var plan = administrator.upload("/identity/import", Map.of("table", ""), "accounts.csv", table);

    assertThat(plan.body()).contains(login, "测试甲", "新建账号");
  }

  private String words(IdentityRefusal refusal, Object... args) {
    return texts.in(Locale.SIMPLIFIED_CHINESE).of(refusal.because(args));
  }

  private String plan(String table) {
    return administrator.post("/identity/import", Map.of("table", table)).body();
  }

  private HttpResponse<String> register(Browser browser) {
    return browser.post(
        "/identity/register",
        Map.of(
            "login", login,
            "name", "测试甲",
            "organisation", CODE,
            "password", PASSWORD,
            "repeated", PASSWORD));
  }
}
