package org.zhiheng.body.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.body.Risk;
import org.zhiheng.body.RiskRegister;
import org.zhiheng.body.RiskReview;
import org.zhiheng.body.RiskRules;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The register of risks to impartiality (ISO/IEC 17024, 4.3.6). */
@Controller
class RiskPages {

  private static final String PATH = "/body/risks";
  private static final String TEMPLATE = "body/risks";

  private final RiskRegister register;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  RiskPages(
      RiskRegister register,
      Accounts accounts,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.register = register;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(PATH)
  @InMenu(order = 71)
  View show(
      @RequestParam(defaultValue = "0") int no, @RequestParam(defaultValue = "") String after) {
    List<RiskReview> history = no == 0 ? List.of() : register.history(no, currentActor.get());
    Form form = Form.showing(no == 0 ? Map.of() : stored(history.getFirst().risk()));
    return pages.show(TEMPLATE, view(after, history, form));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH)
  View keep(@RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .required("what", "source", "likelihood", "severity", "measure", "owner", "reviewOn")
            .atMost(RiskRules.PROSE, "what", "source", "measure")
            .atMost(RiskRules.LINE, "owner")
            .checkWhole("no", "likelihood", "severity")
            .checkDate("reviewOn");
    Actor by = currentActor.get();
    if (form.passes(() -> register.keep(typed(form), by))) {
      return pages.next(PATH, "body.risk.kept");
    }
    List<RiskReview> history =
        form.code("no").isEmpty() ? List.of() : register.history(form.whole("no"), by);
    if (form.stale()) {
      Risk now = history.getFirst().risk();
      form.beside(stored(now), now.version());
    }
    return pages.again(TEMPLATE, view("", history, form), form);
  }

  private static Risk typed(Form form) {
    return new Risk(
        form.code("no").isEmpty() ? 0 : form.whole("no"),
        form.prose("what"),
        form.prose("source"),
        form.whole("likelihood"),
        form.whole("severity"),
        form.prose("measure"),
        form.text("owner"),
        form.date("reviewOn"),
        form.version());
  }

  private static Map<String, Object> stored(Risk risk) {
    var stored = new LinkedHashMap<String, Object>();
    stored.put("no", risk.no());
    stored.put("what", risk.what());
    stored.put("source", risk.source());
    stored.put("likelihood", risk.likelihood());
    stored.put("severity", risk.severity());
    stored.put("measure", risk.measure());
    stored.put("owner", risk.owner());
    stored.put("reviewOn", risk.reviewOn());
    stored.put("version", risk.version());
    return stored;
  }

  private RisksView view(String after, List<RiskReview> history, Form form) {
    Actor reader = currentActor.get();
    return new RisksView(
        register.page(after, reader),
        history,
        accounts.names(history.stream().map(RiskReview::by).collect(Collectors.toSet())),
        form,
        reader.is(Role.MANAGER),
        LocalDate.now(clock));
  }
}
