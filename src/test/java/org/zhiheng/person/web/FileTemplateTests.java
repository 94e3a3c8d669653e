package org.zhiheng.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Figures;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.Organisation;
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
import org.zhiheng.person.Title;
import org.zhiheng.shell.Page;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.ServerTest;

/** The parts of pages in which others read a person's file and an organisation. */
@ServerTest
class FileTemplateTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, FileTemplateTests.class.getClassLoader(), "zhiheng.pages");

  @Autowired private Texts texts;

  @Test
  void whoeverReadsAPersonsFileSeesNumbersMasked() {
    String html = render("person/file.jte", Map.of("file", file(), "on", TODAY));

    assertThat(html)
        .contains("110105********002X", "138****8000", "演示一号公司", "6 年 0 个月 1 天")
        .doesNotContain("11010519491231002X", "13800138000");
  }

  @Test
  void anOrganisationIsReadWithItsSizeAndWhy() {
    Organisation unknown = Organisation.unknown(new CreditCode("914403001922038216"));
    var organisation =
        new Organisation(
            unknown.code(),
            "演示一号公司",
            null,
            null,
            null,
            new Industry("34"),
            new Figures(350L, new BigDecimal("1900.50"), null),
            2025,
            null,
            null,
            null,
            null,
            null,
            null,
            1);

    assertThat(render("organisation/facts.jte", Map.of("organisation", organisation)))
        .contains("914403001922038216", "34 通用设备制造业", "1900.5 万元", "小型", "第二产业");
    assertThat(render("organisation/facts.jte", Map.of("organisation", unknown))).contains("尚未确定");
  }

  private String render(String template, Map<String, Object> parameters) {
    var output = new StringOutput();
    var all = new HashMap<>(parameters);
    all.put("page", page());
    TEMPLATES.render(template, all, output);
    return output.toString();
  }

  private Page page() {
    var officer = new Actor(AccountId.next(), PersonId.next(), "测试乙", Set.of(Role.OFFICER), null);
    return new Page(
        texts.in(Locale.SIMPLIFIED_CHINESE),
        officer,
        List.of(),
        "/",
        "/",
        null,
        null,
        () -> "",
        "",
        false,
        key -> Optional.empty(),
        id -> Optional.empty());
  }

  private static PersonFile file() {
    var person =
        new Person(
            PersonId.next(),
            "测试甲",
            null,
            new IdentityDocument(IdentityDocumentType.CITIZEN_ID, "11010519491231002X"),
            new Mobile("13800138000"),
            null,
            new Schooling(Education.BACHELOR, "演示大学", null, null),
            Title.UNKNOWN,
            Appointment.UNKNOWN,
            null,
            1);
    var work = new Employment(LocalDate.of(2020, 3, 2), null, "演示一号公司", "", "质量总监", true, null);
    return new PersonFile(person, List.of(new CvEntry(UUID.randomUUID(), work, 1)), List.of());
  }
}
