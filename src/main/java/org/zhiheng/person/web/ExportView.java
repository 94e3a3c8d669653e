package org.zhiheng.person.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.shell.Form;

/**
 * Before everything about a person is handed out.
 *
 * @param account of somebody else, for whom an administrator asks; null for oneself
 */
public record ExportView(@Nullable String account, String name, Form form) {}
