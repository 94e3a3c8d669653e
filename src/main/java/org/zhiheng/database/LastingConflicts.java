package org.zhiheng.database;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.zhiheng.kernel.Refused;

/**
 * Tells conflicts that pass from those that stay: the same verb met the same key with the same
 * values before. It remembers some of the last ones, by what cannot be read back.
 */
final class LastingConflicts {

  private static final Logger LOG = LoggerFactory.getLogger(LastingConflicts.class);

  private static final int REMEMBERED = 500;

  private final Set<Integer> met =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<Integer, Boolean>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  /** Whether it was met before; then one line says so, without the values. */
  boolean is(String verb, DuplicateKeyException e) {
    ServerErrorMessage said = said(e);
    if (said == null || met.add(Objects.hash(verb, said.getConstraint(), said.getDetail()))) {
      return false;
    }
    LOG.warn("{} meets {} again: what it would write is there", verb, said.getConstraint());
    return true;
  }

  static Refused refused(DuplicateKeyException e) {
    var refused = new Refused(List.of(DatabaseRefusal.THERE_ALREADY.because()));
    refused.initCause(e);
    return refused;
  }

  private static @Nullable ServerErrorMessage said(DuplicateKeyException e) {
    return e.getRootCause() instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
  }
}
