package org.zhiheng.notification.web;

import org.zhiheng.notification.MailAddress;
import org.zhiheng.shell.Form;

/**
 * The own address for mail.
 *
 * @param served whether this installation sends mail
 */
public record AddressView(MailAddress address, boolean served, Form form) {}
