package org.zhiheng.database;

/**
 * Who the program is to the database. Tables belong to the owner, who signs in for migrations alone
 * and passes every wall of rows; the other two change rows, never tables.
 */
enum DatabaseRole {
  /** Changes tables, before the program serves anybody. */
  OWNER("zhiheng", "owner.password"),
  /** Works for whoever acts in a request and sees what that person may. */
  SERVER("zhiheng_server", "server.password"),
  /** What the program does by itself; taken on for one transaction, it never signs in. */
  JOBS("zhiheng_jobs", "");

  private final String id;
  private final String passwordFile;

  DatabaseRole(String id, String passwordFile) {
    this.id = id;
    this.passwordFile = passwordFile;
  }

  /** Its name in the database, which migrations and policies use too. */
  String id() {
    return id;
  }

  /** The file below the embedded server's folder that holds its password. */
  String passwordFile() {
    return passwordFile;
  }

  boolean signsIn() {
    return !passwordFile.isEmpty();
  }
}
