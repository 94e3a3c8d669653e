package org.zhiheng.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.support.Refusals.assertRefused;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** Mails on their way through a real mail server, each once. */
@ServerTest
class MailTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Autowired private Applicants applicants;
  @Autowired private NotificationStore notifications;
  @Autowired private MailAddressStore store;
  @Autowired private MailStore mails;
  @Autowired private MailWordings wordings;
  @Autowired private Mails face;
  @Autowired private Warnings warnings;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TestClock clock;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Actor officer;
  private String address;

  @BeforeEach
  void aServerAndAnOfficer() {
    server.start();
    clock.setDay(MONDAY);
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
    address = "officer-" + UUID.randomUUID() + "@example.org";
  }

  @AfterEach
  void stop() {
    clock.setDay(MONDAY);
    transaction.executeWithoutResult(status -> store.remove(officer.id()));
    server.stop();
  }

  @Test
  void an_address_counts_once_the_link_mailed_there_was_opened() throws Exception {
    MailAddresses addresses = addresses(smtp());
    transaction.executeWithoutResult(status -> addresses.ask(address, officer));
    assertThat(addresses.of(officer)).isEqualTo(new MailAddress(null, address));
    run(smtp());

    String secret = secret(received().getFirst());
    assertThat(addresses.isPending(secret)).isTrue();
    transaction.executeWithoutResult(status -> addresses.confirm(secret));

    assertThat(addresses.of(officer)).isEqualTo(new MailAddress(address, null));
    assertRefused(
        () -> transaction.executeWithoutResult(status -> addresses.confirm(secret)),
        NotificationRefusal.LINK_OVER);
    assertThat(face.page(null, "", officer).rows())
        .filteredOn(mail -> mail.address().equals(address))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.SENT);
              assertThat(mail.text()).as("the secret is gone").isEmpty();
            });
  }

  @Test
  void who_sent_something_in_without_an_account_is_asked_by_mail_and_the_secret_goes()
      throws Exception {
    var outside = new OutsideMails(mails, wordings, smtp(), clock);
    transaction.executeWithoutResult(
        status -> outside.ask(address, "/complaint/confirm/" + "s".repeat(43)));
    run(smtp());

    MimeMessage message = only(received());
    assertThat(message.getSubject()).contains("请确认您提交的内容", "please confirm");
    assertThat(message.getContent().toString()).contains("/complaint/confirm/sss");
    Mail kept = mail();
    assertThat(kept.state()).isEqualTo(MailState.SENT);
    assertThat(kept.recipient()).isEmpty();
    assertThat(kept.text()).as("the secret is gone").isEmpty();
  }

  @Test
  void one_request_that_is_sent_five_times_at_once_is_one_mail() throws Exception {
    MailAddresses addresses = addresses(smtp());
    IntStream.range(0, 5)
        .mapToObj(
            _ ->
                CompletableFuture.runAsync(
                    () ->
                        transaction.executeWithoutResult(
                            status -> addresses.ask(address, officer))))
        .toList()
        .forEach(CompletableFuture::join);
    run(smtp());

    assertThat(received()).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    transaction.executeWithoutResult(status -> addresses.ask(address, officer));
    run(smtp());
    assertThat(received()).hasSize(2);
  }

  @Test
  void a_link_of_two_days_ago_serves_no_more() throws Exception {
    MailAddresses addresses = addresses(smtp());
    transaction.executeWithoutResult(status -> addresses.ask(address, officer));
    run(smtp());
    String secret = secret(received().getFirst());
    clock.advance(MailAddresses.LINK);

    assertThat(addresses.isPending(secret)).isFalse();
    assertRefused(
        () -> transaction.executeWithoutResult(status -> addresses.confirm(secret)),
        NotificationRefusal.LINK_OVER);
  }

  @Test
  void a_mail_tells_what_is_unread_in_both_languages_and_names_nobody() throws Exception {
    confirmed();
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    run(smtp());
    run(smtp());

    MimeMessage mail = only(received());
    assertThat(mail.getSubject()).contains("您有 2 条新消息 / ").contains("new notifications (2)");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getContent().toString())
        .contains("办理形式审查", "Review the form", "/notification")
        .doesNotContain("测试甲", "演示一号公司", "演示受理员");
  }

  @Test
  void what_was_read_is_not_mailed() throws Exception {
    confirmed();
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    transaction.executeWithoutResult(
        status -> notifications.read(officer.id(), unread(), clock.instant()));
    run(smtp());

    assertThat(received()).isEmpty();
  }

  @Test
  void after_five_mails_of_a_day_the_rest_comes_in_one_the_next_morning() throws Exception {
    confirmed();
    for (int i = 0; i < 7; i++) {
      applicants.submitted(applicants.applicant(Applicants.code()).actor());
      run(smtp());
    }
    assertThat(received()).hasSize(5);

    clock.advance(Duration.ofHours(15)); // midnight
    run(smtp());
    assertThat(received()).as("nobody is woken").hasSize(5);
    clock.advance(Duration.ofHours(7));
    run(smtp());
    assertThat(received()).hasSize(6);
    assertThat(received().getLast().getSubject()).contains("您有 2 条新消息");
  }

  @Test
  void a_mail_server_that_is_away_is_asked_again_and_the_mail_arrives_once() throws Exception {
    confirmed();
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    MailCarrier here = smtp();
    server.stop();
    run(here);
    assertThat(state()).isEqualTo(MailState.WAITING);

    server.start();
    run(smtp());
    assertThat(received()).as("not before its time").isEmpty();
    clock.advance(Duration.ofMinutes(1));
    run(smtp());
    run(smtp());
    assertThat(received()).hasSize(1);
    assertThat(state()).isEqualTo(MailState.SENT);
  }

  @Test
  void a_mail_whose_sender_died_is_not_sent_again_by_itself() throws Exception {
    confirmed();
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    MailCarrier dies =
        new Failing(
            () -> {
              throw new IllegalStateException("killed");
            });
    try {
      run(dies);
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("killed");
    }
    assertThat(state()).isEqualTo(MailState.SENDING);
    run(smtp());
    assertThat(received()).isEmpty();

    clock.advance(Duration.ofMinutes(11));
    run(smtp());
    assertThat(received()).isEmpty();
    assertThat(state()).isEqualTo(MailState.UNSURE);
    assertThat(warnings.all())
        .anyMatch(warning -> warning.message().key().equals("notification.stuck"));

    Actor manager = applicants.account("演示评价管理员", null, Role.MANAGER).actor();
    Mail stuck = mail();
    face.sendAgain(stuck.id(), manager);
    run(smtp());
    assertThat(received()).hasSize(1);
    assertRefused(() -> face.sendAgain(stuck.id(), manager), NotificationRefusal.NOT_STUCK);
  }

  @Test
  void a_reader_whom_the_mail_server_does_not_know_is_not_tried_again() throws Exception {
    confirmed();
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    try (var refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> talk(refusing, "550 no such reader", null));
      run(smtp(refusing.getLocalPort()));
    }
    assertThat(state()).isEqualTo(MailState.REFUSED);
    assertThat(mail().problem()).isEqualTo("SMTPAddressFailedException");
  }

  @Test
  void a_mistyped_address_is_its_owners_to_type_again_and_warns_no_administrator()
      throws Exception {
    MailAddresses addresses = addresses(smtp());
    transaction.executeWithoutResult(status -> addresses.ask(address, officer));
    int before = mails.stuck();
    try (var refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> talk(refusing, "550 no such reader", null));
      run(smtp(refusing.getLocalPort()));
    }

    assertThat(face.page(MailState.REFUSED, "", officer).rows())
        .anyMatch(mail -> mail.address().equals(address));
    assertThat(mails.stuck()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "451 try later, WAITING, what the server says that it did not take is tried again",
    ", UNSURE, the line broke after the server began to take it",
    "silence, UNSURE, the server says nothing after it began to take it"
  })
  void a_mail_that_the_server_may_have_taken_is_not_sent_again_by_itself(
      String answer, MailState state, String why) throws Exception {
    confirmed();
    applicants.submitted(applicants.applicant(Applicants.code()).actor());
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> talk(server, "250 known", answer));
      run(smtp(server.getLocalPort()));
    }
    assertThat(state()).as(why).isEqualTo(state);
    clock.advance(Duration.ofMinutes(1));
    run(smtp());
    assertThat(received()).hasSize(state == MailState.WAITING ? 1 : 0);
  }

  /**
   * Talks SMTP until the mail is whole (RFC 5321).
   *
   * @param reader what is said of the reader
   * @param end what is said of the whole mail; null to hang up, "silence" to say nothing
   */
  private static void talk(ServerSocket server, String reader, String end) {
    try (var socket = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII)) {
      out.write("220 test\r\n");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          out.write("354 go on\r\n");
          out.flush();
          while (!".".equals(in.readLine())) {
            // the mail itself
          }
          if (end == null) {
            return;
          }
          if (end.equals("silence")) {
            in.readLine();
            return;
          }
          out.write(end + "\r\n");
        } else {
          out.write((line.startsWith("RCPT") ? reader : "250 well") + "\r\n");
        }
        out.flush();
      }
    } catch (IOException e) {
      // the other side has gone, which ends the talk
    }
  }

  private List<Long> unread() {
    return notifications.page(officer.id(), Long.MAX_VALUE).rows().stream()
        .map(Notification::number)
        .toList();
  }

  /** A carrier that does something instead of carrying. */
  private record Failing(Runnable instead) implements MailCarrier {

    @Override
    public boolean carries() {
      return true;
    }

    @Override
    public Attempt carry(Mail mail) {
      instead.run();
      return new Attempt(MailState.SENT, null);
    }
  }

  private void confirmed() {
    MailAddresses addresses = addresses(smtp());
    transaction.executeWithoutResult(
        status -> store.ask(officer.id(), address, address, clock.instant().plusSeconds(9)));
    transaction.executeWithoutResult(status -> store.confirm(address, clock.instant()));
    assertThat(addresses.of(officer).address()).isEqualTo(address);
  }

  private MailAddresses addresses(MailCarrier carrier) {
    return new MailAddresses(store, mails, wordings, carrier, events, clock);
  }

  private void run(MailCarrier carrier) {
    new MailRun(store, notifications, mails, wordings, carrier, warnings, transaction, clock).run();
  }

  private MailCarrier smtp() {
    return smtp(server.getSmtp().getPort());
  }

  private static MailCarrier smtp(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    return new SmtpCarrier(sender, "zhiheng@example.org");
  }

  private List<MimeMessage> received() throws Exception {
    var own = new ArrayList<MimeMessage>();
    for (MimeMessage message : server.getReceivedMessages()) {
      if (Arrays.toString(message.getRecipients(RecipientType.TO)).contains(address)) {
        own.add(message);
      }
    }
    return own;
  }

  private static MimeMessage only(List<MimeMessage> messages) {
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private Mail mail() {
    return mails.page(null, Long.MAX_VALUE).rows().stream()
        .filter(mail -> mail.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private MailState state() {
    return mail().state();
  }

  private static String secret(MimeMessage message) throws Exception {
    Matcher link =
        Pattern.compile("/notification/confirm/([\\w-]+)").matcher(message.getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
