package org.zhiheng.notification;

/**
 * How mails of a kind are worded in one language, with placeholders.
 *
 * @param language as a language tag
 * @param own whether the body has worded it; the program's words otherwise
 * @param version that a change has to name
 */
public record MailWording(
    MailKind kind, String language, MailText written, boolean own, int version) {}
