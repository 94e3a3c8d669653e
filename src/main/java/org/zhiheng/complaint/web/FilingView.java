package org.zhiheng.complaint.web;

import org.zhiheng.complaint.Filing;
import org.zhiheng.shell.Form;

/**
 * What a mailed link leads to: what is to be confirmed, or was.
 *
 * @param form of the button that confirms
 */
public record FilingView(Filing filing, String secret, Form form) {}
