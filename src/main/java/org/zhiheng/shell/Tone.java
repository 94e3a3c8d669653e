package org.zhiheng.shell;

/** What a state means for its reader: its colour and shape, which always stand beside a word. */
public enum Tone {
  NEUTRAL,
  GOOD,
  WARN,
  BAD,
  INFO
}
