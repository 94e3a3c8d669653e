package org.zhiheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP (RFC 5321). A mail keeps its Message-ID over all attempts. */
final class SmtpCarrier implements MailCarrier {

  /** From here on an answer says that a mail was not taken (RFC 5321, 4.2.1). */
  private static final int REFUSING = 400;

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
    var message = new Handed();
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
      return failure(e, message.begun);
    }
  }

  /**
   * Tells whether the mail server has begun to take it: from then on nobody knows, but the server.
   */
  private static final class Handed extends MimeMessage {

    private boolean begun;

    private Handed() {
      super((Session) null);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      begun = true;
      super.writeTo(out, ignored);
    }
  }

  /**
   * A reader whom the server does not know is given up at once; what the server says that it did
   * not take may pass later. Where it says nothing after it began to take it, it may have taken it.
   */
  private static Attempt failure(MailException e, boolean begun) {
    List<Exception> told =
        e instanceof MailSendException failed
            ? failed.getFailedMessages().values().stream().flatMap(SmtpCarrier::chain).toList()
            : List.of();
    boolean unknown =
        told.stream()
            .anyMatch(
                it -> it instanceof SendFailedException of && hasAny(of.getInvalidAddresses()));
    boolean answered = told.stream().mapToInt(SmtpCarrier::code).anyMatch(it -> it >= REFUSING);
    MailState state =
        unknown ? MailState.REFUSED : begun && !answered ? MailState.UNSURE : MailState.WAITING;
    Exception last = told.isEmpty() ? e : told.getLast();
    return new Attempt(state, last.getClass().getSimpleName());
  }

  /** The code that the server answered with; below 100 where it said nothing. */
  private static int code(Exception e) {
    return switch (e) {
      case SMTPSendFailedException of -> of.getReturnCode();
      case SMTPSenderFailedException of -> of.getReturnCode();
      case SMTPAddressFailedException of -> of.getReturnCode();
      default -> 0;
    };
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
