package org.zhiheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP (RFC 5321). A mail keeps its Message-ID over all attempts. */
final class SmtpCarrier implements MailCarrier {

  private final JavaMailSender sender;
  private final String from;

  SmtpCarrier(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public boolean carries() {
    return true;
  }

  @Override
  public Attempt carry(Mail mail) {
    MimeMessage message = sender.createMimeMessage();
    try {
      var helper = new MimeMessageHelper(message, UTF_8.name());
      helper.setFrom(from);
      helper.setTo(mail.address());
      helper.setSubject(mail.subject());
      helper.setText(mail.text());
      message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.indexOf('@')) + ">");
      // RFC 3834: whoever is away need not tell a program
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      return new Attempt(MailState.REFUSED, e.getClass().getSimpleName());
    }
    try {
      sender.send(message);
      return new Attempt(MailState.SENT, null);
    } catch (MailException e) {
      int code = e instanceof MailSendException failed ? code(failed) : 0;
      // RFC 5321, 4.2.1: what begins with 5 is said for good
      return code >= 500 && code < 600
          ? new Attempt(MailState.REFUSED, "SMTP " + code)
          : new Attempt(
              MailState.WAITING, code == 0 ? e.getClass().getSimpleName() : "SMTP " + code);
    }
  }

  /** What the server answered about the mail or its reader; 0 where it did not come to that. */
  private static int code(MailSendException failed) {
    return failed.getFailedMessages().values().stream()
        .flatMap(SmtpCarrier::chain)
        .mapToInt(SmtpCarrier::code)
        .filter(code -> code > 0)
        .findFirst()
        .orElse(0);
  }

  private static Stream<Exception> chain(Exception first) {
    return Stream.iterate(
        first,
        Objects::nonNull,
        each -> each instanceof MessagingException told ? told.getNextException() : null);
  }

  private static int code(Exception each) {
    return switch (each) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> 0;
    };
  }
}
