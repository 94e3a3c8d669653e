package org.zhiheng.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of file that people may hand in. */
enum FileType {
  PDF("application/pdf", true, "pdf"),
  JPEG("image/jpeg", true, "jpg", "jpeg"),
  PNG("image/png", true, "png"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
  /** GB/T 33190, the layout format of Chinese public offices. */
  OFD("application/ofd", false, "ofd");

  private final String mediaType;
  private final boolean shownInBrowser;
  private final String ending;
  private final String otherEnding;

  FileType(String mediaType, boolean shownInBrowser, String ending) {
    this(mediaType, shownInBrowser, ending, ending);
  }

  FileType(String mediaType, boolean shownInBrowser, String ending, String otherEnding) {
    this.mediaType = mediaType;
    this.shownInBrowser = shownInBrowser;
    this.ending = "." + ending;
    this.otherEnding = "." + otherEnding;
  }

  static Optional<FileType> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  boolean isShownInBrowser() {
    return shownInBrowser;
  }

  /** The usual ending of a name, with its dot. */
  String ending() {
    return ending;
  }

  /** Whether a name ends as names of this type do. */
  boolean endsName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(ending) || lower.endsWith(otherEnding);
  }
}
