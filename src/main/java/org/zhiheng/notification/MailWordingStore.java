package org.zhiheng.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Stale;

/** The body's own wordings of mails, in the database. */
@Repository
class MailWordingStore {

  private final JdbcClient jdbc;

  MailWordingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MailWording> all() {
    return jdbc.sql("select kind, language, subject, text, version from notification.wording")
        .query(
            (row, line) ->
                new MailWording(
                    MailKind.valueOf(row.getString("kind")),
                    row.getString("language"),
                    new MailText(row.getString("subject"), row.getString("text")),
                    true,
                    row.getInt("version")))
        .list();
  }

  void save(MailWording wording, String language) {
    int saved =
        jdbc.sql(
                """
                insert into notification.wording as w (kind, language, subject, text, version)
                values (:kind, :language, :subject, :text, 1)
                on conflict (kind, language) do update set subject = excluded.subject,
                  text = excluded.text, version = w.version + 1
                where w.version = :version
                """)
            .param("kind", wording.kind().name())
            .param("language", language)
            .param("subject", wording.written().subject())
            .param("text", wording.written().text())
            .param("version", wording.version())
            .update();
    if (saved == 0) {
      throw new Stale(wording.kind());
    }
  }

  void remove(MailKind kind, String language, int version) {
    int removed =
        jdbc.sql("delete from notification.wording where kind = ? and language = ? and version = ?")
            .params(kind.name(), language, version)
            .update();
    if (removed == 0) {
      throw new Stale(kind);
    }
  }
}
