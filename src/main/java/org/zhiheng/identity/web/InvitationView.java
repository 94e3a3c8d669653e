package org.zhiheng.identity.web;

import org.zhiheng.identity.Account;
import org.zhiheng.shell.Form;

/** The page that answers an invitation. */
public record InvitationView(Account account, String secret, Form form) {}
