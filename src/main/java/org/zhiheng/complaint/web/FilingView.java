package org.zhiheng.complaint.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.complaint.Complaint;
import org.zhiheng.complaint.Filing;
import org.zhiheng.shell.Form;

/**
 * What a mailed link leads to: what is to be confirmed, or was.
 *
 * @param form of the button that confirms
 * @param complaint what it became, with the answer once there is one; null for what is none
 */
public record FilingView(Filing filing, String secret, Form form, @Nullable Complaint complaint) {}
