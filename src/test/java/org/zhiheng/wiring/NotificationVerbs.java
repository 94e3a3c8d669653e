package org.zhiheng.wiring;

import static org.zhiheng.wiring.Verb.done;
import static org.zhiheng.wiring.Verb.stopped;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.Role;
import org.zhiheng.notification.MailAddresses;
import org.zhiheng.notification.MailKind;
import org.zhiheng.notification.MailText;
import org.zhiheng.notification.MailWording;
import org.zhiheng.notification.MailWordings;
import org.zhiheng.notification.Mails;
import org.zhiheng.notification.NotificationRefusal;

/** The verbs of notifications and mails. */
final class NotificationVerbs {

  private static final MailText WORDS = new MailText("$body", "$items $link");

  private NotificationVerbs() {}

  static List<Verb> mails() {
    Set<Part> keepers = Part.all(Role.ADMINISTRATOR, Role.MANAGER);
    return List.of(
        done(
            "Mails.page/3",
            Stage.PREPARED,
            Part.all(Role.ADMINISTRATOR, Role.MANAGER, Role.OFFICER),
            (walk, by) -> walk.get(Mails.class).page(null, "", by)),
        stopped(
            "MailAddresses.ask/2",
            Stage.PREPARED,
            EnumSet.allOf(Part.class),
            Set.of(NotificationRefusal.NO_MAIL_SERVER),
            (walk, by) -> walk.get(MailAddresses.class).ask("name@example.org", by)),
        done(
            "Mails.sendAgain/2",
            Stage.PREPARED,
            keepers,
            (walk, by) -> walk.get(Mails.class).sendAgain(refused(walk), by)),
        done(
            "MailWordings.all/1",
            Stage.PREPARED,
            keepers,
            (walk, by) -> walk.get(MailWordings.class).all(by)),
        done(
            "MailWordings.preview/4",
            Stage.PREPARED,
            keepers,
            (walk, by) -> walk.get(MailWordings.class).preview(MailKind.NEWS, "en", WORDS, by)),
        done(
            "MailWordings.change/2",
            Stage.PREPARED,
            keepers,
            (walk, by) -> walk.get(MailWordings.class).change(wording(), by)),
        done(
            "MailWordings.reset/4",
            Stage.PREPARED,
            keepers,
            (walk, by) -> {
              var manager = walk.actor(Part.MANAGER);
              walk.get(MailWordings.class).change(wording(), manager);
              walk.get(MailWordings.class).reset(MailKind.NEWS, "en", 1, by);
            }));
  }

  /** A mail that its server did not take. */
  private static UUID refused(Walk walk) {
    UUID id = UUID.randomUUID();
    walk.get(JdbcClient.class)
        .sql(
            """
            insert into notification.mail (id, account_id, kind, address, subject, text, state,
              attempts, made_at, next_at, claimed_at)
            values (?, ?, 'NEWS', 'name@example.org', '', '', 'REFUSED', 1, now(), now(), now())
            """)
        .params(id, walk.actor(Part.APPLICANT).id().value())
        .update();
    return id;
  }

  private static MailWording wording() {
    return new MailWording(MailKind.NEWS, "en", WORDS, true, 0);
  }
}
