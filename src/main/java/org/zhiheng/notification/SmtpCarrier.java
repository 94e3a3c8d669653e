package org.zhiheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      return failure(e);
    }
  }

  /** A reader whom the server does not know is given up at once; anything else may pass. */
  private static Attempt failure(MailException e) {
    List<Exception> told =
        e instanceof MailSendException failed
            ? failed.getFailedMessages().values().stream().flatMap(SmtpCarrier::chain).toList()
            : List.of();
    boolean unknown =
        told.stream()
            .anyMatch(
                it -> it instanceof SendFailedException of && hasAny(of.getInvalidAddresses()));
    Exception last = told.isEmpty() ? e : told.getLast();
    return new Attempt(
        unknown ? MailState.REFUSED : MailState.WAITING, last.getClass().getSimpleName());
  }

  private static boolean hasAny(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static Stream<Exception> chain(Exception first) {
    return Stream.iterate(
        first,
        Objects::nonNull,
        each -> each instanceof MessagingException told ? told.getNextException() : null);
  }
}
