package org.zhiheng.notification.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.notification.MailText;
import org.zhiheng.notification.MailWording;
import org.zhiheng.shell.Form;

/**
 * A wording that is being changed.
 *
 * @param preview what a mail would look like; null until asked for
 */
public record WordingView(MailWording wording, Form form, @Nullable MailText preview) {

  public String path() {
    return "/notification/wording/" + wording.kind() + "/" + wording.language();
  }
}
