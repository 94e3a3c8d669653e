package org.zhiheng.notification.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Slice;
import org.zhiheng.notification.Mail;
import org.zhiheng.notification.MailState;
import org.zhiheng.shell.Tone;

/**
 * A page of mails.
 *
 * @param state that was asked for; null for all
 * @param served whether this installation sends mail
 */
public record MailsView(@Nullable MailState state, Slice<Mail> mails, boolean served) {

  /** The address of this list, to which the place of the following page is added. */
  public String path() {
    return "/notification/mails?state=" + (state == null ? "" : state.name()) + "&";
  }

  public static Tone tone(MailState state) {
    return switch (state) {
      case WAITING, SENDING -> Tone.INFO;
      case SENT, SHOWN -> Tone.GOOD;
      case UNSURE -> Tone.WARN;
      case REFUSED, GIVEN_UP -> Tone.BAD;
    };
  }
}
