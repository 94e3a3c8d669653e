package org.zhiheng.identity.web;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.shell.Form;

/** The administrator's list of accounts, with the form for a new one. */
public record AccountsView(List<Account> accounts, Form form) {}
