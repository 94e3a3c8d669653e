package org.zhiheng.identity.web;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Form;

/** The administrator's list of accounts, with the form for a new one. */
public record AccountsView(
    String words, Slice<Account> accounts, List<? extends Worded> documentTypes, Form form) {}
