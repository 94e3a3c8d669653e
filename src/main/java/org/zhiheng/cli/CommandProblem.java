package org.zhiheng.cli;

/** A command cannot begin or go on; the message is for the user and the exit code is 2. */
final class CommandProblem extends RuntimeException {

  CommandProblem(String zh, String en) {
    super(zh + " / " + en);
  }
}
