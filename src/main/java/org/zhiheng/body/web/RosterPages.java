package org.zhiheng.body.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Enrolment;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The roster of assessors (8.3). */
@Controller
class RosterPages {

  private static final String TEMPLATE = "body/roster";

  private final Bodies bodies;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  RosterPages(
      Bodies bodies, Accounts accounts, Pages pages, CurrentActor currentActor, Clock clock) {
    this.bodies = bodies;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.ADMINISTRATOR, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping("/body/roster")
  View show(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    Form form =
        account == null ? Form.showing(Map.of()) : Form.showing(stored(AccountId.parse(account)));
    return pages.show(TEMPLATE, view(form, q, after == null ? null : AccountId.parse(after)));
  }

  @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
  @PostMapping("/body/roster")
  View enrol(@RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .required("account", "qualification", "qualifiedUntil")
            .checkDate("qualifiedUntil")
            .atMost(200, "qualification", "organisationName");
    if (!form.code("organisation").isEmpty()) {
      CreditCode.whyNotParse(form.value("organisation"))
          .forEach(refusal -> form.refuse(refusal.at("organisation")));
    }
    if (form.passes(() -> enrol(form))) {
      return pages.next("/body/roster", "body.enrolled");
    }
    if (form.stale()) {
      AccountId account = AccountId.parse(form.text("account"));
      form.beside(stored(account), bodies.rosterEntry(account).map(RosterEntry::version).orElse(0));
    }
    return pages.again(TEMPLATE, view(form, "", null), form);
  }

  private void enrol(Form form) {
    @Nullable CreditCode organisation =
        form.code("organisation").isEmpty() ? null : CreditCode.parse(form.value("organisation"));
    bodies.enrol(
        new Enrolment(
            AccountId.parse(form.text("account")),
            organisation,
            form.text("organisationName"),
            form.text("qualification"),
            form.date("qualifiedUntil"),
            form.version()),
        currentActor.get());
  }

  private Map<String, Object> stored(AccountId account) {
    return bodies
        .rosterEntry(account)
        .map(
            entry ->
                Map.<String, Object>of(
                    "account", account,
                    "organisation", entry.organisation() == null ? "" : entry.organisation(),
                    "organisationName", entry.organisationName(),
                    "qualification", entry.qualification(),
                    "qualifiedUntil", entry.qualifiedUntil(),
                    "version", entry.version()))
        .orElseGet(() -> Map.of("account", account));
  }

  private RosterView view(Form form, String words, @Nullable AccountId after) {
    String chosen = form.text("account");
    Set<AccountId> found = chosen.isEmpty() ? Set.of() : Set.of(AccountId.parse(chosen));
    return new RosterView(
        bodies.roster(after),
        accounts.with(Role.ASSESSOR, new PeopleQuery(words, found)),
        words,
        form,
        LocalDate.now(clock),
        BodyPages.mayEdit(currentActor.get()));
  }
}
