package org.zhiheng.body.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.body.ProviderRules;
import org.zhiheng.body.RecognisedProvider;
import org.zhiheng.body.TrainingProviders;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The providers whose training the body recognises (5.1 c). */
@Controller
class ProviderPages {

  private static final String PATH = "/body/providers";
  private static final String TEMPLATE = "body/providers";

  private final TrainingProviders providers;
  private final Pages pages;
  private final CurrentActor currentActor;

  ProviderPages(TrainingProviders providers, Pages pages, CurrentActor currentActor) {
    this.providers = providers;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR, Role.SUPERVISOR})
  @GetMapping(PATH)
  View show(@RequestParam(defaultValue = "0") int no) {
    return pages.show(TEMPLATE, view(Form.showing(no == 0 ? Map.of() : stored(entry(no)))));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH)
  View recognise(@RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .required("name", "from")
            .checkDate("from", "until")
            .checkWhole("no")
            .atMost(ProviderRules.NAME, "name");
    if (!form.code("code").isEmpty()) {
      CreditCode.whyNotParse(form.value("code"))
          .forEach(refusal -> form.refuse(refusal.at("code")));
    }
    if (form.passes(() -> providers.recognise(typed(form), currentActor.get()))) {
      return pages.next(PATH, "body.provider.saved");
    }
    if (form.stale()) {
      RecognisedProvider now = entry(form.whole("no"));
      form.beside(stored(now), now.version());
    }
    return pages.again(TEMPLATE, view(form), form);
  }

  private static RecognisedProvider typed(Form form) {
    return new RecognisedProvider(
        form.text("no").isEmpty() ? 0 : form.whole("no"),
        form.text("name"),
        form.code("code").isEmpty() ? null : CreditCode.parse(form.value("code")),
        form.prose("courses").lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        form.date("from"),
        form.dateOrNull("until"),
        form.version());
  }

  private RecognisedProvider entry(int no) {
    return providers.all().stream()
        .filter(each -> each.no() == no)
        .findFirst()
        .orElseThrow(() -> new NotFound(no));
  }

  private static Map<String, @Nullable Object> stored(RecognisedProvider provider) {
    var stored = new LinkedHashMap<String, @Nullable Object>();
    stored.put("no", provider.no());
    stored.put("name", provider.name());
    stored.put("code", provider.code());
    stored.put("courses", String.join("\n", provider.courses()));
    stored.put("from", provider.from());
    stored.put("until", provider.until());
    stored.put("version", provider.version());
    return stored;
  }

  private ProvidersView view(Form form) {
    return new ProvidersView(providers.all(), form, currentActor.get().is(Role.MANAGER));
  }
}
