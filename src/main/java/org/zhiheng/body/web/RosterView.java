package org.zhiheng.body.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.Form;

/**
 * The roster, with the form to enrol an assessor for those who may.
 *
 * @param assessors active accounts with the role of assessor, those that the words find
 * @param words whom the reader looks for among them
 */
public record RosterView(
    Slice<RosterEntry> roster,
    List<Account> assessors,
    String words,
    Form form,
    LocalDate today,
    boolean mayEdit) {}
