package org.zhiheng.body.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.identity.Account;
import org.zhiheng.shell.Form;

/**
 * The roster, with the form to enrol an assessor for those who may.
 *
 * @param assessors all active accounts with the role of assessor
 */
public record RosterView(
    List<RosterEntry> roster,
    List<Account> assessors,
    Form form,
    LocalDate today,
    boolean mayEdit) {}
