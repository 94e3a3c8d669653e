package org.zhiheng.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, as tests of the sources read them. */
public final class Sources {

  public static final Path JAVA = Path.of("src/main/java/org/zhiheng");
  public static final Path TEMPLATES = Path.of("src/main/jte");
  public static final Path RESOURCES = Path.of("src/main/resources");
  public static final Path TESTS = Path.of("src/test/java/org/zhiheng");

  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m)//.*$");

  private Sources() {}

  /** All files below a folder whose names have an ending. */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the folders directly below one. */
  public static Set<String> folders(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Set<String> modules() {
    return folders(JAVA);
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  public static String withoutComments(Path file) {
    return COMMENT.matcher(read(file)).replaceAll("");
  }

  /** The module a file of the Java tree belongs to; the root package's files belong to none. */
  public static String moduleOf(Path javaFile) {
    Path inside = JAVA.relativize(javaFile);
    return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
  }

  /** All messages of one language, such as {@code zh_CN}. */
  public static Properties messages(String language) {
    var all = new Properties();
    for (Path file : files(RESOURCES.resolve("messages"), "_" + language + ".properties")) {
      try (var reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
