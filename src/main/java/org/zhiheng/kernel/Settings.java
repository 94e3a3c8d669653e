package org.zhiheng.kernel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator has set, below {@code zhiheng}; where the program is put together it is read
 * once and handed out.
 *
 * @param data the folder that everything is kept below
 * @param temporary a folder for what is needed for a moment
 * @param publicUrl the address under which the public reaches this installation; printed in QR
 *     codes
 * @param demo whether this is a demonstration with fictional people
 * @param jobs whether this node runs jobs
 * @param schemes a folder of further editions of the scheme; blank for none
 * @param workingDays a file or folder with notices on public holidays; blank for none
 * @param secondFactor whether those who decide for others sign in with a second factor only
 * @param mailFrom the address that mails come from; blank where none are sent
 */
public record Settings(
    String data,
    Path temporary,
    String publicUrl,
    boolean demo,
    boolean jobs,
    String schemes,
    String workingDays,
    boolean secondFactor,
    String mailFrom,
    Session session,
    Person person,
    Seal seal) {

  /**
   * How long somebody stays signed in.
   *
   * @param timeout without a request
   */
  public record Session(Duration timeout) {}

  /**
   * What keeps personal numbers apart.
   *
   * @param keys the file with their keys, which is backed up elsewhere than the database
   */
  public record Person(Path keys) {}

  /**
   * What this installation signs with.
   *
   * @param passphrase seals the file of the signing key; blank for a file that only its rights
   *     protect
   */
  public record Seal(String passphrase) {}

  /** A place below the folder of the data. */
  public Path below(String name) {
    return Path.of(data, name);
  }

  public Optional<Path> schemeFolder() {
    return path(schemes);
  }

  public Optional<Path> workingDayNotices() {
    return path(workingDays);
  }

  private static Optional<Path> path(String set) {
    return set.isBlank() ? Optional.empty() : Optional.of(Path.of(set));
  }
}
