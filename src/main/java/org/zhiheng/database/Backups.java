package org.zhiheng.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiheng.database.backup.ArchiveWriter;
import org.zhiheng.database.backup.Manifest;
import org.zhiheng.kernel.Settings;

/**
 * Writes everything that an installation keeps into one archive while people go on working:
 * database, stored files and keys, each with its checksum.
 */
@Component
public class Backups {

  static final String FORMAT = "1";
  static final String POSTGRES = "postgres";
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int KEPT_BEFORE_UPGRADES = 3;
  private static final String BEFORE = "before-upgrade-";

  /** What belongs to a run, what is copied by a way of its own, and other backups. */
  private static final Set<String> APART =
      Set.of(POSTGRES, "temporary", "backups", Restoration.DRAFT);

  private final Optional<StartingPostgres> embedded;
  private final Settings settings;
  private final Clock clock;
  private final Path data;

  Backups(Optional<StartingPostgres> embedded, Settings settings, Clock clock) {
    this.embedded = embedded;
    this.settings = settings;
    this.clock = clock;
    this.data = Path.of(settings.data()).toAbsolutePath().normalize();
  }

  /** What a backup takes along besides the database. */
  public record Extent(boolean documents, boolean keys) {

    private static final String INCLUDED = "included";

    static Extent of(Manifest manifest) {
      return new Extent(includes(manifest, "documents"), includes(manifest, "keys"));
    }

    private static boolean includes(Manifest manifest, String part) {
      return manifest.head(part).filter(INCLUDED::equals).isPresent();
    }

    static String words(boolean included) {
      return included ? INCLUDED : "not included";
    }
  }

  /** What a backup holds. */
  public record Content(int files, Extent extent) {

    static Content of(Manifest manifest) {
      return new Content(manifest.lines().size(), Extent.of(manifest));
    }
  }

  /** The name of a backup that is made now and was given none. */
  public Path usualName() {
    return Path.of("zhiheng-" + moment() + ".zip");
  }

  private String moment() {
    return LocalDateTime.now(clock).format(MOMENT);
  }

  /**
   * Makes a backup.
   *
   * @throws BackupFailed when there is none afterwards
   */
  public Content take(Path archive, Extent extent) {
    StartingPostgres postgres =
        embedded.orElseThrow(
            () ->
                new BackupFailed(
                    "the database is a server of your own (DB_URL): back it up by pg_dump, as"
                        + " docs/how-to/back-up-and-restore.md tells"));
    Path target = archive.toAbsolutePath().normalize();
    try (ArchiveWriter writer = ArchiveWriter.to(target)) {
      head(writer, extent);
      copyDatabase(postgres.server(), writer);
      // afterwards: each row of the copied database finds its file, which is there before the row
      copyFiles(writer, extent, target);
      return Content.of(writer.finish());
    } catch (FileAlreadyExistsException e) {
      throw new BackupFailed(archive + " is there already: name another file with --to", e);
    } catch (IOException | SQLException e) {
      throw new BackupFailed("the backup was not made: " + e, e);
    }
  }

  /** Backs the database up before its tables are changed; the last few of these are kept. */
  void takeBeforeUpgrade() {
    Path folder = data.resolve("backups");
    Path archive = folder.resolve(BEFORE + moment() + ".zip");
    try {
      Files.createDirectories(folder);
      take(archive, new Extent(false, true));
      try (var all = Files.list(folder)) {
        List<Path> old =
            all.filter(file -> file.getFileName().toString().startsWith(BEFORE))
                .sorted(Comparator.reverseOrder())
                .skip(KEPT_BEFORE_UPGRADES)
                .toList();
        for (Path one : old) {
          Files.delete(one);
        }
      }
    } catch (IOException e) {
      throw new BackupFailed("the backup before the upgrade was not made: " + e, e);
    }
    LOG.info("The database was backed up before its tables change: {}", archive);
  }

  boolean isEmbedded() {
    return embedded.isPresent();
  }

  private void head(ArchiveWriter writer, Extent extent) {
    writer.head("zhiheng backup", FORMAT);
    writer.head("made", moment());
    writer.head("documents", Extent.words(extent.documents()));
    writer.head("keys", Extent.words(extent.keys() && keys().startsWith(data)));
  }

  private Path keys() {
    return settings.person().keys().toAbsolutePath().normalize();
  }

  private void copyDatabase(EmbeddedPostgres server, ArchiveWriter writer)
      throws IOException, SQLException {
    Path home = data.resolve(POSTGRES);
    writer.head("postgresql", Files.readString(home.resolve("cluster/PG_VERSION")).strip());
    try (Connection superuser = server.connectAsSuperuser()) {
      new BaseCopy(home.resolve("cluster"), POSTGRES + "/cluster", writer).write(superuser);
    }
    writer.file(POSTGRES + "/password", home.resolve("password"));
    for (DatabaseRole role : DatabaseRole.values()) {
      if (role.signsIn()) {
        writer.file(POSTGRES + "/" + role.passwordFile(), home.resolve(role.passwordFile()));
      }
    }
  }

  private void copyFiles(ArchiveWriter writer, Extent extent, Path archive) throws IOException {
    Set<Path> own = Set.of(archive, ArchiveWriter.draftOf(archive));
    List<Path> files;
    // only into folders that are taken: in those of the database files come and go meanwhile
    try (var top = Files.list(data)) {
      files = new ArrayList<>();
      for (Path first : top.filter(it -> taken(it.getFileName(), extent)).toList()) {
        try (var found = Files.walk(first)) {
          found
              .filter(Files::isRegularFile)
              .filter(it -> !own.contains(it))
              .filter(it -> extent.keys() || !it.startsWith(keys()))
              .forEach(files::add);
        }
      }
    }
    for (Path file : files) {
      writer.file(data.relativize(file).toString(), file);
    }
  }

  private static boolean taken(Path top, Extent extent) {
    String first = top.toString();
    return !APART.contains(first)
        && (extent.documents() || !first.equals("documents"))
        && (extent.keys() || !first.equals("keys"));
  }
}
