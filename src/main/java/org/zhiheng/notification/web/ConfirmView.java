package org.zhiheng.notification.web;

import org.zhiheng.shell.Form;

/** The page that a mailed link leads to. */
public record ConfirmView(String secret, Form form) {}
