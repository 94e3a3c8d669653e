package org.zhiheng.jobs;

/**
 * Work that falls due by itself. A module declares its own as beans; each runs once over all nodes.
 */
public interface Job {

  /**
   * Its stable name, which is also the key of its words: the module and a word, such as {@code
   * jobs.retry}.
   */
  String name();

  Schedule schedule();

  /**
   * Does what is due by now. It may be stopped at any moment and begun again, so each step stands
   * in a transaction of its own and a step that was done is not done twice.
   */
  void run();
}
