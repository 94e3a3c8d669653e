package org.zhiheng.complaint;

/** How the senders of filings are written to; whoever sends mails implements it. */
public interface FilingMails {

  /** Whether this installation sends any mail. */
  boolean areServed();

  /**
   * Asks whoever reads an address to confirm what was sent in, in the running transaction. The mail
   * names nobody and nothing of what was sent.
   *
   * @param path of the page on which it is confirmed
   */
  void ask(String address, String path);

  /**
   * Tells whoever reads an address that a complaint is answered, in the running transaction. The
   * mail names nobody and nothing of it.
   *
   * @param path of the page on which the answer stands
   */
  void answer(String address, String path);
}
