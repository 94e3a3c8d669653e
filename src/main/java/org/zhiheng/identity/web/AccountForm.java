package org.zhiheng.identity.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.AccountDetails;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.OrganisationCodes;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;

/** Between an account and what an administrator types about it. */
@Component
class AccountForm {

  private static final String ORGANISATION = "organisation";

  private final OrganisationCodes codes;
  private final PersonDocuments documents;

  AccountForm(OrganisationCodes codes, PersonDocuments documents) {
    this.codes = codes;
    this.documents = documents;
  }

  static Form showing(Account account) {
    var typed = new LinkedMultiValueMap<String, String>();
    typed.add("name", account.name());
    account.roles().forEach(role -> typed.add("roles", role.name()));
    typed.add(ORGANISATION, account.organisation() == null ? "" : account.organisation());
    typed.add("version", Integer.toString(account.version()));
    return Form.of(typed);
  }

  Form checked(Form form) {
    form.required("name").atMost(100, "name", "login", "askedBy");
    if (!form.code(ORGANISATION).isEmpty()) {
      codes
          .whyNot(form.value(ORGANISATION))
          .forEach(refusal -> form.refuse(refusal.at(ORGANISATION)));
    }
    if (!form.text("number").isEmpty()) {
      form.required("documentType");
    }
    return form;
  }

  NewAccount account(Form form) {
    return new NewAccount(
        form.text("login"), form.text("name"), roles(form), organisation(form), document(form));
  }

  AccountDetails details(Form form) {
    return new AccountDetails(
        form.text("name"),
        roles(form),
        organisation(form),
        document(form),
        form.text("askedBy"),
        form.version());
  }

  /** Whether a number was typed that is known as that of another person than the account's. */
  boolean isUnsettled(Form form, Account account) {
    TypedDocument document = document(form);
    return document != null
        && documents.holder(document).filter(it -> !it.equals(account.person())).isPresent();
  }

  private static Set<Role> roles(Form form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> form.chosen("roles", role)).forEach(roles::add);
    return roles;
  }

  private @Nullable String organisation(Form form) {
    return form.code(ORGANISATION).isEmpty() ? null : codes.plain(form.value(ORGANISATION));
  }

  private static @Nullable TypedDocument document(Form form) {
    return form.text("number").isEmpty()
        ? null
        : new TypedDocument(form.text("documentType"), form.value("number"));
  }
}
