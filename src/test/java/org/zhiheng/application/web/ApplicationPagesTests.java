package org.zhiheng.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Declaration;
import org.zhiheng.application.Declarations;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.application.SelfEvaluations;
import org.zhiheng.application.Submissions;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;

@ServerTest
class ApplicationPagesTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private SelfEvaluations selfEvaluations;
  @Autowired private Submissions submissions;
  @LocalServerPort private int port;

  private final CreditCode code = Applicants.code();
  private Account applicant;
  private Browser browser;

  @BeforeEach
  void people() {
    applicant = applicants.applicant(code);
    browser = signIn(applicant);
  }

  @Test
  void the_applicant_starts_and_sees_what_is_asked() {
    assertThat(browser.get("/application").body()).contains("还没有申请", "开始申请");
    String path = location(browser.post("/application", Map.of()));

    String overview = browser.get(path).body();
    assertThat(overview).contains("填写中", "当前环节", "接下来", "5.1 b)", "已完成 0 / 15 行");
    assertThat(overview).contains("/person?back=", path + "/rows", path + "/evidence");
    assertThat(location(browser.get(path + "/rows"))).isEqualTo(path + "/rows/7.1.1");
    assertThat(browser.get(path + "/file").body()).contains("110105********", "138****8000");
    assertThat(browser.get(path + "?lang=en").body()).contains("Prerequisites (5.1)");
  }

  @Test
  void a_row_is_saved_and_a_collision_shows_both_versions() {
    String path = start() + "/rows/7.3";
    assertThat(browser.get(path).body()).contains("name=\"text\"", "name=\"coefficient\"");
    assertThat(location(browser.post(path, row("0", "第一次"))))
        .isEqualTo(path.replace("7.3", "7.4.1"));

    HttpResponse<String> second = browser.post(path, row("0", "第二次"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("第一次", "第二次");
    assertThat(browser.post(path, row("0", "第一次")).statusCode()).isEqualTo(303);

    HttpResponse<String> wrong =
        browser.post(path, Map.of("version", "1", "text", "演示", "coefficient", "0.33"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("coefficient-error");
  }

  @Test
  void what_is_typed_is_kept_by_itself() {
    String path = start() + "/rows/7.3";
    browser.get(path);
    HttpResponse<String> kept = browser.autosave(path, row("0", "自动保存"));
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body()).contains("\"version\":1", "\"saved\":\"");
    HttpResponse<String> stale = browser.autosave(path, row("0", "别处"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("\"stale\":true");
  }

  @Test
  void a_form_without_its_file_asks_for_the_file_again_and_keeps_the_rest() {
    String path = start() + "/evidence";
    browser.get(path);
    HttpResponse<String> answer =
        browser.post(
            path, Map.of("title", "演示论文", "kind", "PAPER", "issuer", "演示期刊", "level", "NATIONAL"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("file-error", "演示论文", "演示期刊", "rows-error");
  }

  @Test
  void a_file_is_uploaded_and_removed() {
    String start = start();
    String path = start + "/evidence";
    browser.get(path);
    Map<String, String> typed =
        Map.of(
            "title", "演示论文", "kind", "PAPER", "issuer", "演示", "level", "NATIONAL", "rows", "7.3");
    byte[] pdf = Applicants.pdf().readAllBytes();
    assertThat(browser.upload(path, typed, "演示.pdf", pdf).statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("演示论文");

    UUID id = applications.trustedDossier(id(start)).evidence().getFirst().id();
    browser.post(path + "/" + id + "/remove", Map.of("version", "1"));
    assertThat(browser.get(path).body()).doesNotContain("演示论文").contains("还没有材料");
  }

  @Test
  void the_submit_page_lists_what_is_missing_with_the_way_there() {
    String path = start();
    String page = browser.get(path + "/submit").body();
    assertThat(page).contains("8.1 a)", "8.1 c)", path + "/rows/7.5.5", "去完成");
    assertThat(page).doesNotContain("action=\"" + path + "/submit\"");
    assertThat(browser.post(path + "/submit", Map.of("version", "0")).statusCode()).isEqualTo(422);

    browser.post(path + "/declarations", Map.of("version", "0", "given", "TRUTH"));
    assertThat(browser.get(path + "/submit").body()).doesNotContain("尚未声明：所填内容");
  }

  @Test
  void a_double_click_submits_once() {
    CaseId id = applicants.complete(applicant.actor());
    String path = Paths.of(id, "submit");
    assertThat(browser.get(path).body()).contains("action=\"" + path + "\"");
    Map<String, String> form = Map.of("version", "0", "once", UUID.randomUUID().toString());
    assertThat(location(browser.post(path, form))).isEqualTo(Paths.of(id));
    assertThat(location(browser.post(path, form))).isEqualTo(Paths.of(id));
    assertThat(applications.findTrusted(id).version()).isEqualTo(1);
    assertThat(browser.get(Paths.of(id)).body()).contains("形式审查", "办理期限");
  }

  @Test
  void the_organisation_signs_at_the_same_address() {
    String path = start() + "/recommendation";
    assertThat(browser.get(path).body()).contains("请所在组织出具推荐意见");
    browser.post(path + "/request", Map.of());
    Browser employer = signIn(applicants.account("测试乙", code, Role.EMPLOYER));

    assertThat(employer.get("/application").body()).contains(path);
    assertThat(employer.get(path).body()).contains("签署推荐意见", "测试甲");
    HttpResponse<String> own = employer.post(path, recommendation("测试甲"));
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("signatory-error", "同意推荐");
    assertThat(employer.post(path, recommendation("测试乙")).statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("签署人：测试乙");
  }

  @Test
  void the_officer_returns_item_by_item_and_then_accepts() {
    CaseId id = applicants.submitted(applicant.actor());
    Browser officer = signIn(applicants.account("演示受理员", null, Role.OFFICER));
    String review = Paths.of(id, "review");
    assertThat(officer.get(review).body()).contains("自动核对", "受理", "补正", "不予受理");
    assertThat(officer.post(review + "/return", Map.of("version", "1")).statusCode())
        .isEqualTo(422);
    Map<String, String> notice =
        Map.of("version", "1", "missing-EVIDENCE", "缺绩效证明\n缺获奖证书", "missing-CV", "缺证明人");
    assertThat(officer.post(review + "/return", notice).statusCode()).isEqualTo(303);
    assertThat(browser.get(Paths.of(id)).body()).contains("补正通知（第 1 次）", "缺绩效证明", "缺获奖证书", "缺证明人");

    browser.post(Paths.of(id, "submit"), Map.of("version", "2"));
    assertThat(officer.get(review).body()).contains("缺绩效证明");
    assertThat(officer.post(review + "/accept", Map.of("version", "3")).statusCode())
        .isEqualTo(303);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
  }

  @Test
  void clause_8_1_one_file_for_all_claims_is_remarked_to_applicant_and_officer() {
    CaseId id = applicants.complete(applicant.actor());
    assertThat(browser.get(Paths.of(id)).body()).doesNotContain("唯一证实性材料");
    Dossier dossier = applications.trustedDossier(id);
    UUID file = dossier.evidence().getFirst().id();
    for (SelfEvaluation own : dossier.selfEvaluations()) {
      SelfEvaluation claim = new SelfEvaluation(own.row(), "演示说明", BigDecimal.ONE, own.version());
      selfEvaluations.save(id, claim, Map.of(file, true), applicant.actor());
    }

    assertThat(browser.get(Paths.of(id)).body()).contains("15 个自评为 1.0 的评分行", "唯一证实性材料");

    browser.post(Paths.of(id, "submit"), Map.of("version", "0"));
    Browser officer = signIn(applicants.account("演示受理员", null, Role.OFFICER));
    assertThat(officer.get(Paths.of(id, "review")).body()).contains("唯一证实性材料", "7.5.5");
  }

  @Test
  void a_refusal_asks_for_ground_and_evidence_and_tells_the_applicant() {
    CaseId id = applicants.submitted(applicant.actor());
    Browser officer = signIn(applicants.account("演示受理员", null, Role.OFFICER));
    String refuse = Paths.of(id, "review/refuse");
    officer.get(Paths.of(id, "review"));
    HttpResponse<String> bare = officer.post(refuse, Map.of("version", "1"));
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("refuse-ground-error", "refuse-evidence-error");
    Map<String, String> typed = Map.of("version", "1", "ground", "8.2 b)", "evidence", "演示文书");
    assertThat(officer.post(refuse, typed).statusCode()).isEqualTo(303);
    assertThat(browser.get(Paths.of(id)).body()).contains("8.2 b)", "演示文书", "申诉");
  }

  @Test
  void whom_the_applicant_asks_to_keep_off_is_shown_to_officers_and_managers_not_named() {
    CaseId id = applicants.complete(applicant.actor());
    submissions.declare(
        id,
        new Declarations(EnumSet.allOf(Declaration.class), "请演示受理员丁回避，曾有纠纷", 1),
        applicant.actor());
    submissions.submit(id, 0, applicant.actor());
    String wish = "曾有纠纷";

    assertThat(browser.get(Paths.of(id, "file")).body()).contains(wish);
    for (Role role : List.of(Role.OFFICER, Role.MANAGER)) {
      Browser reader = signIn(applicants.account("演示受理员丙", null, role));
      assertThat(reader.get(Paths.of(id)).body()).as(role.name()).contains(wish);
    }
    Browser supervisor = signIn(applicants.account("演示监督员", null, Role.SUPERVISOR));
    assertThat(supervisor.get(Paths.of(id)).body()).contains("自评").doesNotContain(wish);
    Browser named = signIn(applicants.account("演示受理员丁", null, Role.OFFICER));
    assertThat(named.get(Paths.of(id)).body()).contains("自评").doesNotContain(wish);
    assertThat(named.get(Paths.of(id, "review")).body()).doesNotContain(wish);
  }

  @Test
  void an_officer_of_the_same_organisation_finds_no_file_and_reviews_none() {
    CaseId id = applicants.submitted(applicant.actor());
    Browser officer = signIn(applicants.account("测试戊", code, Role.OFFICER));
    assertThat(officer.get(Paths.of(id, "review")).statusCode()).isEqualTo(404);
    HttpResponse<String> answer =
        officer.post(Paths.of(id, "review/accept"), Map.of("version", "1"));
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.SUBMITTED);
  }

  @Test
  void handlers_keep_out_who_has_another_role_and_hide_what_is_not_theirs() {
    CaseId id = applicants.submitted(applicant.actor());
    Browser stranger = signIn(applicants.applicant(Applicants.code()));
    Browser panellist = signIn(applicants.account("演示决定员", null, Role.PANELLIST));
    Browser manager = signIn(applicants.account("演示管理员", null, Role.MANAGER));
    for (String page :
        List.of("", "/file", "/submit", "/evidence", "/recommendation", "/rows/7.3")) {
      assertThat(stranger.get(Paths.of(id) + page).statusCode()).as(page).isEqualTo(404);
      assertThat(panellist.get(Paths.of(id) + page).statusCode()).as(page).isEqualTo(403);
    }
    assertThat(manager.get(Paths.of(id)).statusCode()).isEqualTo(200);
    assertThat(manager.get(Paths.of(id, "review")).statusCode()).isEqualTo(403);
    assertThat(manager.get("/application?stage=SUBMITTED&q=" + code).body()).contains(Paths.of(id));
    assertThat(new Browser(port).get(Paths.of(id)).statusCode()).isEqualTo(302);
  }

  private String start() {
    browser.get("/application");
    return location(browser.post("/application", Map.of()));
  }

  private static Map<String, String> row(String version, String text) {
    return Map.of("version", version, "text", text, "coefficient", "0.5", "onward", "yes");
  }

  private static Map<String, String> recommendation(String signatory) {
    return Map.of("version", "1", "opinion", "同意推荐", "signatory", signatory, "position", "总经理");
  }

  private static CaseId id(String path) {
    return CaseId.parse(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private Browser signIn(Account account) {
    Browser signedIn = new Browser(port).signIn(account.login(), Applicants.PASSWORD);
    signedIn.get("/application");
    return signedIn;
  }
}
