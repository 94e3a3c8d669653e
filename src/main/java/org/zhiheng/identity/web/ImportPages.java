package org.zhiheng.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.AccountImports;
import org.zhiheng.identity.IdentityRefusal;
import org.zhiheng.identity.ImportLine;
import org.zhiheng.identity.Invitation;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.TypedTable;

/** Many accounts from a table: first what would happen, then all of it or nothing. */
@Controller
class ImportPages {

  private static final String PATH = "/identity/import";
  private static final int MOST_CHARACTERS = 200_000;

  private final AccountImports imports;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final String publicUrl;

  ImportPages(AccountImports imports, Pages pages, CurrentActor currentActor, Settings settings) {
    this.imports = imports;
    this.pages = pages;
    this.currentActor = currentActor;
    this.publicUrl = settings.publicUrl();
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  View begin() {
    return pages.show("identity/import", new ImportView(Form.showing(Map.of()), List.of()));
  }

  /** The dry run: changes nothing. */
  @Allowed(Role.ADMINISTRATOR)
  @PostMapping(PATH)
  View plan(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    Form form = Form.of(typed);
    if (file != null && !file.isEmpty()) {
      form = read(file);
    }
    Form table = form.required("table").atMost(MOST_CHARACTERS, "table");
    var plan = new AtomicReference<List<ImportLine>>(List.of());
    boolean read =
        table.passes(() -> plan.set(imports.plan(table.value("table"), currentActor.get())));
    var view = new ImportView(table, plan.get());
    return read ? pages.show("identity/import", view) : pages.again("identity/import", view, table);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/done")
  View carryOut(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("table").atMost(MOST_CHARACTERS, "table");
    var made = new AtomicReference<List<Invitation>>(List.of());
    if (form.passes(() -> made.set(imports.carryOut(form.value("table"), currentActor.get())))) {
      return pages.show(
          "identity/imported",
          made.get().stream().map(each -> new InvitedView(each, publicUrl, false)).toList());
    }
    return pages.again("identity/import", new ImportView(form, List.of()), form);
  }

  private static Form read(MultipartFile file) {
    try {
      return Form.showing(Map.of("table", TypedTable.text(file.getBytes())));
    } catch (TypedTable.Unreadable e) {
      Form form = Form.showing(Map.of());
      form.refuse(IdentityRefusal.TABLE_UNREADABLE.because().at("file"));
      return form;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
