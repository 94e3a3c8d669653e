package org.zhiheng.identity;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.TableColumns;
import org.zhiheng.shell.Texts;

/**
 * Reads the cells of a table of accounts. Columns, roles and kinds of documents are named as the
 * pages name them in either language, or as the code does.
 */
@Component
class ImportReader {

  static final String LOGIN = "login";

  private static final List<String> COLUMNS =
      List.of(LOGIN, "name", "roles", "organisation", "documentType", "number");
  private static final Set<String> NEEDED = Set.of(LOGIN, "name", "roles");

  private static final Pattern BRACKETS = Pattern.compile("[()\\uFF08\\uFF09]");

  private final OrganisationCodes codes;
  private final PersonDocuments documents;
  private final Texts texts;

  ImportReader(OrganisationCodes codes, PersonDocuments documents, Texts texts) {
    this.codes = codes;
    this.documents = documents;
    this.texts = texts;
  }

  /** Where each column stands. */
  TableColumns columns(CsvRecord head) {
    TableColumns columns = TableColumns.of(head, COLUMNS, "identity.", texts);
    Refused.unlessEmpty(
        COLUMNS.stream()
            .filter(column -> NEEDED.contains(column) && !columns.has(column))
            .map(column -> IdentityRefusal.COLUMN_MISSING.because(column).at("table"))
            .toList());
    return columns;
  }

  NewAccount account(CsvRecord line, TableColumns columns, List<Refusal> refusals) {
    String login = columns.cell(line, LOGIN);
    String name = columns.cell(line, "name");
    if (login.isEmpty()) {
      refusals.add(IdentityRefusal.NAME_MISSING.because().at(LOGIN));
    }
    if (name.isEmpty()) {
      refusals.add(IdentityRefusal.NAME_MISSING.because().at("name"));
    }
    return new NewAccount(
        login,
        name,
        roles(columns.cell(line, "roles"), refusals),
        organisation(columns.cell(line, "organisation"), refusals),
        document(columns.cell(line, "documentType"), columns.cell(line, "number")));
  }

  private Set<Role> roles(String typed, List<Refusal> refusals) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : typed.split("[\\s,;/\\u3001\\uFF0C\\uFF1B]+", -1)) {
      if (!word.isBlank()) {
        constant(List.of(Role.values()), word)
            .ifPresentOrElse(
                roles::add,
                () -> refusals.add(IdentityRefusal.ROLE_UNKNOWN.because(word).at("roles")));
      }
    }
    return roles;
  }

  private @Nullable String organisation(String typed, List<Refusal> refusals) {
    if (typed.isEmpty()) {
      return null;
    }
    List<Refusal> why = codes.whyNot(typed);
    why.forEach(refusal -> refusals.add(refusal.at("organisation")));
    return why.isEmpty() ? codes.plain(typed) : null;
  }

  /** An unknown kind is left as it was typed, and refused with the account. */
  private @Nullable TypedDocument document(String type, String number) {
    if (number.isEmpty()) {
      return null;
    }
    String known = constant(documents.types(), type).map(Worded::name).orElse(type);
    return new TypedDocument(known, number);
  }

  private <T extends Worded> Optional<T> constant(List<T> all, String word) {
    return all.stream()
        .filter(
            constant ->
                Folding.same(constant.name(), word)
                    || TableColumns.LANGUAGES.stream()
                        .map(language -> texts.in(language).of(constant))
                        .flatMap(ImportReader::spellings)
                        .anyMatch(name -> Folding.same(name, word)))
        .findFirst();
  }

  /** A word whole, and what stands in and before its brackets, each alone. */
  private static Stream<String> spellings(String word) {
    return Stream.concat(Stream.of(word), BRACKETS.splitAsStream(word));
  }
}
