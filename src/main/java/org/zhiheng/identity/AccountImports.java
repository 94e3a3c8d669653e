package org.zhiheng.identity;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.shell.TableColumns;
import org.zhiheng.shell.TypedTable;

/**
 * Many accounts from a table. First it says line by line what would happen and what is wrong; then
 * all of it is done or nothing.
 */
@Service
@Transactional
public class AccountImports {

  /** A longer table is a mistake rather than a list of people. */
  public static final int MOST_LINES = 500;

  private final Accounts accounts;
  private final PersonDocuments documents;
  private final ImportReader reader;

  AccountImports(Accounts accounts, PersonDocuments documents, ImportReader reader) {
    this.accounts = accounts;
    this.documents = documents;
    this.reader = reader;
  }

  /**
   * What a table would do.
   *
   * @throws Refused when it cannot be read as a table of accounts at all
   */
  @Transactional(readOnly = true)
  public List<ImportLine> plan(String table, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    List<CsvRecord> records = records(table);
    TableColumns columns = reader.columns(records.getFirst());
    Map<String, Long> logins = new HashMap<>();
    List<ImportLine> lines = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      lines.add(line(record, columns, logins));
    }
    return lines;
  }

  /**
   * Makes all the accounts of a table.
   *
   * @return their one-time links, in the order of the lines
   * @throws Refused when any line is wrong; then nothing is done
   */
  public List<Invitation> carryOut(String table, Actor by) {
    List<Invitation> made = new ArrayList<>();
    for (ImportLine line : plan(table, by)) {
      Refused.unlessEmpty(line.refusals());
      made.add(accounts.invite(line.account(), by));
    }
    return made;
  }

  private ImportLine line(CsvRecord record, TableColumns columns, Map<String, Long> logins) {
    long number = record.getStartingLineNumber();
    var refusals = new ArrayList<Refusal>();
    NewAccount account = reader.account(record, columns, refusals);
    refusals.addAll(accounts.whyNotCreate(account));
    @Nullable Long before = logins.putIfAbsent(account.login().toLowerCase(Locale.ROOT), number);
    if (before != null) {
      refusals.add(IdentityRefusal.LOGIN_TWICE.because(before).at(ImportReader.LOGIN));
    }
    return new ImportLine(number, account, refusals, others(account, refusals));
  }

  /** The accounts that a person has already who is known by the document. */
  private List<Account> others(NewAccount account, List<Refusal> refusals) {
    TypedDocument document = account.document();
    if (document == null || !refusals.isEmpty()) {
      return List.of();
    }
    @Nullable PersonId person = documents.holder(document).orElse(null);
    return person == null ? List.of() : accounts.ofPerson(person);
  }

  private static List<CsvRecord> records(String table) {
    List<CsvRecord> records;
    try {
      records = TypedTable.records(table, MOST_LINES + 2L);
    } catch (TypedTable.Unreadable e) {
      var refused = new Refused(List.of(IdentityRefusal.TABLE_UNREADABLE.because().at("table")));
      refused.initCause(e);
      throw refused;
    }
    if (records.size() < 2) {
      throw new Refused(List.of(IdentityRefusal.TABLE_EMPTY.because().at("table")));
    }
    if (records.size() > MOST_LINES + 1) {
      throw new Refused(List.of(IdentityRefusal.TABLE_TOO_LONG.because(MOST_LINES).at("table")));
    }
    return records;
  }
}
