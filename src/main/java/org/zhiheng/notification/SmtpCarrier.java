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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP (RFC 5321). A mail keeps its Message-ID over all attempts. */
final class SmtpCarrier implements MailCarrier {

  /** How an answer begins by which a mail was not taken (RFC 5321, 4.2.1). */
  private static final Pattern REFUSING = Pattern.compile("\\A[45][0-9]{2}\\b");

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
    boolean answered = told.stream().anyMatch(SmtpCarrier::isAnswer);
    MailState state =
        unknown ? MailState.REFUSED : begun && !answered ? MailState.UNSURE : MailState.WAITING;
    Exception last = told.isEmpty() ? e : told.getLast();
    return new Attempt(state, last.getClass().getSimpleName());
  }

  /** What the server answered, begun with a code of 400 or more: it did not take the mail. */
  private static boolean isAnswer(Exception e) {
    return e instanceof SendFailedException
        && REFUSING.matcher(String.valueOf(e.getMessage())).find();
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
