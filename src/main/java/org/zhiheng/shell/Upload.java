package org.zhiheng.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that comes with a form. */
public final class Upload {

  /** What is done with it. */
  @FunctionalInterface
  public interface Use {

    /**
     * Takes the file in.
     *
     * @param name as the browser sent it
     */
    void take(String name, InputStream content);
  }

  private Upload() {}

  /** Whether none was chosen; a form that is carried out after signing in anew has none either. */
  public static boolean isMissing(@Nullable MultipartFile file) {
    return file == null || name(file).isEmpty();
  }

  /** Opens it, and closes it when it was taken. */
  public static void use(MultipartFile file, Use use) {
    try (InputStream content = file.getInputStream()) {
      use.take(name(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name, as the browser sent it; empty where none was chosen. */
  public static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
