package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that is handed over: under which name, and that browsers take it for nothing but its type.
 *
 * @param isShown in the browser; else it is saved
 */
public record Download(String name, MediaType type, boolean isShown) {

  private static final String NO_GUESSING = "X-Content-Type-Options";
  private static final String NOSNIFF = "nosniff";

  /** One that is saved. */
  public static Download saved(String name, String type) {
    return new Download(name, MediaType.parseMediaType(type), false);
  }

  /** A workbook, which is saved. */
  public static Download workbook(String name) {
    return saved(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  /** One that the browser shows. */
  public static Download shown(String name, String type) {
    return new Download(name, MediaType.parseMediaType(type), true);
  }

  /** An answer with its headers, still without its content. */
  public ResponseEntity.BodyBuilder answer() {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
        .header(NO_GUESSING, NOSNIFF);
  }

  private String disposition() {
    var disposition = isShown ? ContentDisposition.inline() : ContentDisposition.attachment();
    var named =
        US_ASCII.newEncoder().canEncode(name)
            ? disposition.filename(name)
            : disposition.filename(name, UTF_8);
    return named.build().toString();
  }
}
