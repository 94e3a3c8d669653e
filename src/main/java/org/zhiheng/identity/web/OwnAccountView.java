package org.zhiheng.identity.web;

import java.util.List;
import org.zhiheng.identity.AccountNotice;
import org.zhiheng.shell.Form;

/**
 * The own account.
 *
 * @param notices what its holder was not told yet, the oldest first
 * @param form by which the password is changed
 */
public record OwnAccountView(List<AccountNotice> notices, Form form) {}
