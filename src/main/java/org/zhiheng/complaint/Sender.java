package org.zhiheng.complaint;

/**
 * Who sends something in, as they say themselves; nobody has looked at a document.
 *
 * @param address for mail, which is known to be theirs once they opened the link sent there
 */
public record Sender(String name, String address) {

  /** Both in one line, for those who deal with what was sent in. */
  String line() {
    return name + " <" + address + ">";
  }
}
