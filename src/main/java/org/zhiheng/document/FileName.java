package org.zhiheng.document;

/** Makes the name that a browser sent fit to be shown and to be saved under. */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /** Without folders and signs that steer a screen or a disk, and with the ending of its type. */
  static String of(String sent, FileType type) {
    String name = plain(sent);
    int dot = type.endsName(name) ? name.lastIndexOf('.') : name.length();
    String stem = name.substring(0, dot);
    String ending = dot < name.length() ? name.substring(dot) : type.ending();
    return shortened(stem) + ending;
  }

  private static String plain(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    // Cc: line ends; Cf: marks that turn the direction of writing, so that fdp.exe reads exe.pdf
    return last.replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "").strip();
  }

  private static String shortened(String stem) {
    if (stem.isBlank()) {
      return "document";
    }
    int length = stem.codePointCount(0, stem.length());
    return length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
  }
}
