package org.zhiheng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sheets of a workbook may hold. A row or a cell at a place such as ZZZZZZ1 makes the
 * library that reads them keep as many cells, and what an archive says of its sizes may be untrue,
 * so a sheet is looked through in pieces before.
 */
final class SheetBounds {

  /** A place beyond what a spreadsheet has: three letters and seven digits. */
  private static final Pattern BEYOND =
      Pattern.compile("\\sr\\s{0,8}=\\s{0,8}[\"'](?![A-Z]{0,3}[1-9][0-9]{0,6}[\"'])");

  /** Longer than any place with what stands around it, so that none is cut in two. */
  private static final int OVERLAP = 64;

  private static final int PIECE = 1 << 16;

  private SheetBounds() {}

  /** Whether a sheet has at most so many bytes, and no place beyond. */
  static boolean hold(InputStream sheet, long most) throws IOException {
    String kept = "";
    long read = 0;
    byte[] piece = sheet.readNBytes(PIECE);
    while (piece.length > 0) {
      read += piece.length;
      byte[] next = sheet.readNBytes(PIECE);
      String seen = kept + new String(piece, ISO_8859_1);
      int end = next.length == 0 ? seen.length() : seen.length() - OVERLAP;
      if (read > most || isBeyond(seen, end)) {
        return false;
      }
      kept = seen.substring(Math.max(0, end));
      piece = next;
    }
    return true;
  }

  private static boolean isBeyond(String seen, int end) {
    Matcher beyond = BEYOND.matcher(seen);
    return beyond.find() && beyond.start() < end;
  }
}
