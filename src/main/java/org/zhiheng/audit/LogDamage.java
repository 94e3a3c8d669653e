package org.zhiheng.audit;

/**
 * The first place at which the log is not what it was.
 *
 * @param place in the log; for a checkpoint its size; for a record without a place its sequence
 * @param after for a checkpoint, the size up to which all is proved to be as it was
 */
public record LogDamage(Kind kind, long place, long after) {

  /** What is wrong there. */
  public enum Kind {
    /** The record was changed, or its salt. */
    RECORD_CHANGED,
    /** The record was taken away. */
    RECORD_MISSING,
    /** The entry was taken away. */
    ENTRY_MISSING,
    /** A hash that is kept is not that of its leaves. */
    TREE,
    /** What was signed is not what the entries come to: some of them were exchanged. */
    CHECKPOINT,
    /** The signature fits none of the keys. */
    SIGNATURE,
    /** A checkpoint says more than is there: entries at the end were taken away. */
    SHORTENED,
    /** A record neither has a place nor waits for one. */
    OUTSIDE;

    /** The key of its words. */
    public String messageKey() {
      return "audit.damage." + name();
    }
  }
}
