package org.zhiheng.notification;

/** The subject and the text of a mail, with everything put in its place. */
public record MailText(String subject, String text) {}
