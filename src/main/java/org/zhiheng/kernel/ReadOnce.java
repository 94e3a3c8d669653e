package org.zhiheng.kernel;

import java.util.function.Supplier;

/**
 * What the parts of one page all need is read once for it. It lasts as long as the request for a
 * page, is told to nobody else, and ends when the request changes something; a verb always reads
 * anew.
 */
public interface ReadOnce {

  /**
   * What was read before in the same request for a page, or what is read now.
   *
   * @param what the query, by a name of its own
   * @param about what it was asked about; two that are equal have the same answer
   */
  <T> T of(String what, Object about, Supplier<T> read);
}
