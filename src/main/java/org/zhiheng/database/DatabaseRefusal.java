package org.zhiheng.database;

import org.zhiheng.kernel.Refusal;

/** Why the database takes something from nobody, however often it is tried. */
public enum DatabaseRefusal implements Refusal.Reason {
  /** The same is there already, such as an entry of the same day and title. */
  THERE_ALREADY
}
