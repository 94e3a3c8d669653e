package org.zhiheng.audit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.audit.AuditRecord;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The audit trail, newest first. */
@Controller
class AuditPages {

  private static final int PAGE = 50;

  private final AuditTrail trail;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;

  AuditPages(AuditTrail trail, Accounts accounts, Pages pages, CurrentActor currentActor) {
    this.trail = trail;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR})
  @GetMapping("/audit")
  @InMenu(order = 95)
  View list(
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(required = false) @Nullable Long before) {
    String asked = subject.strip();
    List<AuditRecord> found =
        trail.records(asked.isEmpty() ? null : asked, before, PAGE + 1, currentActor.get());
    List<AuditRecord> shown = found.subList(0, Math.min(PAGE, found.size()));
    @Nullable Long next = found.size() > PAGE ? shown.getLast().sequence() : null;
    return pages.show("audit/records", new AuditView(asked, shown, names(shown), next));
  }

  private Map<AccountId, String> names(List<AuditRecord> shown) {
    return accounts.names(shown.stream().map(AuditRecord::by).distinct().toList());
  }
}
