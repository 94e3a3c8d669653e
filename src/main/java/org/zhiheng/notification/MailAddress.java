package org.zhiheng.notification;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody gets mail.
 *
 * @param address that was confirmed; null for none
 * @param pending that waits for the link in a mail to be opened; null for none
 */
public record MailAddress(@Nullable String address, @Nullable String pending) {}
