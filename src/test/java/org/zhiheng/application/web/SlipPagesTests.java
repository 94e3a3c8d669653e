package org.zhiheng.application.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** The pages on which two people put something right, and the change of employer. */
@ServerTest
class SlipPagesTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private FormalReviews reviews;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private final CreditCode code = Applicants.code();
  private Account applicant;
  private Account reviewer;
  private Browser officer;
  private Browser manager;
  private CaseId id;

  @BeforeEach
  void people() {
    applicant = applicants.applicant(code);
    reviewer = applicants.account("演示受理员", null, Role.OFFICER);
    officer = signIn(reviewer);
    manager = signIn(applicants.account("演示负责人", null, Role.MANAGER));
    id = applicants.submitted(applicant.actor());
  }

  @Test
  void an_acceptance_is_annulled_by_a_second_person() {
    reviews.accept(id, 1, reviewer.actor());
    String slips = slips();
    assertThat(officer.get(slips).body()).contains("提出撤销“受理”", "提出更正", "提出终止");
    HttpResponse<String> bare = officer.post(slips + "/annul", Map.of("version", "2"));
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("annul-reason-error");
    done(officer, slips + "/annul", Map.of("version", "2", "reason", "看漏了一份材料"));
    HttpResponse<String> late =
        manager.post(slips + "/annul", Map.of("version", "2", "reason", "我也看出来了"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("您刚才填写的内容", "我也看出来了");

    String proposal = proposal();
    assertThat(officer.get(slips).body()).contains("由您提出", "看漏了一份材料", proposal + "/take-back");
    assertThat(officer.post(proposal + "/confirm", Map.of()).statusCode()).isEqualTo(422);
    assertThat(manager.get("/casefile").body()).contains(slips, "复核同事提出的更正");
    assertThat(manager.get(slips).body()).contains("复核同意", "演示受理员", proposal + "/reject");
    done(manager, proposal + "/confirm", Map.of());

    assertThat(manager.get(slips).body()).contains("复核同意：演示负责人");
    assertThat(officer.get(Paths.of(id)).body()).contains("“受理”已撤销");
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.SUBMITTED);
    assertThat(signIn(applicant).get("/casefile/" + id).body()).contains("撤销受理");
    assertThat(signIn(applicant).get(Paths.of(id)).body())
        .contains("<dt>理由</dt><dd class=\"prose\">看漏了一份材料</dd>");
  }

  @Test
  void a_proposal_is_rejected_with_a_reason_or_taken_back() {
    reviews.accept(id, 1, reviewer.actor());
    done(officer, slips() + "/annul", Map.of("version", "2", "reason", "看漏了"));
    assertThat(manager.post(proposal() + "/take-back", Map.of()).statusCode()).isEqualTo(422);
    HttpResponse<String> bare = manager.post(proposal() + "/reject", Map.of());
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("reject-reason-error");
    done(manager, proposal() + "/reject", Map.of("reason", "材料齐全"));
    assertThat(officer.get(slips()).body()).contains("不同意：演示负责人", "材料齐全");

    done(officer, slips() + "/annul", Map.of("version", "2", "reason", "再看一次"));
    done(officer, proposal() + "/take-back", Map.of());
    assertThat(manager.get(slips()).body()).contains("收回：演示受理员");
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
  }

  @Test
  void a_correction_shows_before_and_after_to_everybody_concerned() {
    String slips = slips();
    assertThat(officer.get(slips + "?lang=en").body()).contains("Name of the applicant: 测试甲");
    Map<String, String> typed = new HashMap<>(Map.of("version", "1", "fact", "APPLICANT_NAME"));
    typed.putAll(Map.of("after", "测试甲", "reason", "证件"));
    HttpResponse<String> same = officer.post(slips + "/correct", typed);
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body()).contains("correct-after-error");
    typed.put("after", "测试贾");
    done(officer, slips + "/correct", typed);
    done(manager, proposal() + "/confirm", Map.of());

    Browser own = signIn(applicant);
    assertThat(own.get(Paths.of(id)).body())
        .contains("<del>测试甲</del>", "<ins>测试贾</ins>", "<dd class=\"prose\">证件</dd>");
    assertThat(manager.get(Paths.of(id)).body()).contains("<del>测试甲</del>", "<ins>测试贾</ins>");
    assertThat(manager.get("/application?q=测试贾").body()).contains(Paths.of(id));
  }

  @Test
  void a_ground_that_came_to_light_later_ends_the_case_and_tells_the_applicant() {
    reviews.accept(id, 1, reviewer.actor());
    Map<String, String> typed = new HashMap<>(Map.of("version", "2", "ground", "8.2 b)"));
    typed.putAll(Map.of("happenedOn", "2099-01-01", "evidence", "演示文书"));
    HttpResponse<String> ahead = officer.post(slips() + "/end", typed);
    assertThat(ahead.statusCode()).isEqualTo(422);
    assertThat(ahead.body()).contains("end-happenedOn-error", "演示文书");
    typed.put("happenedOn", "2020-01-01");
    done(officer, slips() + "/end", typed);
    done(manager, proposal() + "/confirm", Map.of());
    assertThat(signIn(applicant).get(Paths.of(id)).body()).contains("终止本案", "演示文书", "申诉");
  }

  @Test
  void the_applicant_tells_a_change_of_employer_and_the_body_ends_what_nobody_recommends() {
    reviews.accept(id, 1, reviewer.actor());
    String page = Paths.of(id, "employer");
    Browser own = signIn(applicant);
    assertThat(own.get(Paths.of(id)).body()).contains(page);
    assertThat(own.get(page).body()).contains("现在的组织：演示一号公司");
    Map<String, String> typed = new HashMap<>(Map.of("version", "2", "organisation", "123"));
    typed.put("leftOn", clock.today().plusDays(1).toString());
    HttpResponse<String> wrong = own.post(page, typed);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("tell-organisation-error");
    typed.put("organisation", Applicants.code().value());
    assertThat(own.post(page, typed).body()).contains("tell-leftOn-error");
    typed.put("leftOn", clock.today().toString());
    assertThat(own.post(page, typed).body()).contains("tell-name-error", "tell-address-error");
    typed.put("name", "演示无账号单位");
    typed.put("address", "演示路 9 号");
    done(own, page, typed);

    assertThat(own.get(page).body()).contains("新组织还没有账号", "演示路 9 号");
    assertThat(officer.get(page).body()).contains("请系统管理员建立角色为“推荐单位”");
    assertThat(officer.get("/casefile").body()).contains("联系新组织并开通账号", page);
    assertThat(own.get("/organisation").body()).contains("您已告知变更到 演示无账号单位");
    assertThat(own.get(page + "?q=" + URLEncoder.encode("无账号单位", UTF_8)).body())
        .contains(page + "?organisation=" + typed.get("organisation"));
    assertThat(own.get(page).body()).contains("变更所在组织：由 " + code.value(), "推荐之前不作评价决定");
    assertThat(manager.get(Paths.of(id)).body()).contains(typed.get("organisation"));
    assertThat(officer.get(page).body()).contains("现在不能终止");
    assertThat(officer.post(page + "/end", Map.of("version", "3")).statusCode()).isEqualTo(422);
  }

  @Test
  void pages_keep_out_who_has_no_part_in_the_case() {
    for (Role role : Role.values()) {
      Account account = applicants.account("演示人员", null, role);
      int slips = signIn(account).get(slips()).statusCode();
      int employer = signIn(account).get(Paths.of(id, "employer")).statusCode();
      boolean body = role == Role.OFFICER || role == Role.MANAGER;
      assertThat(slips).as(role.name()).isEqualTo(body ? 200 : 403);
      assertThat(employer)
          .as(role.name())
          .isEqualTo(body ? 200 : role == Role.APPLICANT ? 404 : 403);
    }
    Account both = applicants.account("测试甲", code, Role.OFFICER);
    assertThat(signIn(both).get(slips()).statusCode()).isEqualTo(404);
  }

  private String slips() {
    return Paths.of(id, "slips");
  }

  private String proposal() {
    return slips() + "/" + applications.trustedDossier(id).done().openProposal().orElseThrow().id();
  }

  private static void done(Browser browser, String address, Map<String, String> typed) {
    HttpResponse<String> answer = browser.post(address, typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private Browser signIn(Account account) {
    Browser signedIn = new Browser(port).signIn(account.login(), Applicants.PASSWORD);
    signedIn.get("/application");
    return signedIn;
  }
}
