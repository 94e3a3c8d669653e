package org.zhiheng.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the tables that ship with the product: comma-separated without quotes, a header line, and
 * lines with {@code #} that name the source.
 */
public final class DataFile {

  private DataFile() {}

  /**
   * The rows below the header.
   *
   * @param path of the resource, such as {@code kernel/working-days-cn.csv}
   * @param header the columns the caller relies on, all of them and in this order
   * @throws IllegalStateException when the file is missing or has another shape
   */
  public static List<List<String>> rows(String path, String... header) {
    return rows(path, lines(path), header);
  }

  /**
   * The rows below the header of an operator's file in the same form.
   *
   * @throws IllegalStateException when the file cannot be read or has another shape
   */
  static List<List<String>> rows(Path file, String... header) {
    try (var in = Files.newInputStream(file)) {
      return rows(file.toString(), lines(in), header);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<List<String>> rows(String path, List<String> text, String... header) {
    List<List<String>> lines = text.stream().map(DataFile::cells).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(List.of(header))) {
      throw new IllegalStateException(path + ": the header should be " + List.of(header));
    }
    for (List<String> row : lines) {
      if (row.size() != header.length) {
        throw new IllegalStateException(path + ": not " + header.length + " cells: " + row);
      }
    }
    return lines.subList(1, lines.size());
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().split(",", -1));
  }

  private static List<String> lines(String path) {
    try (InputStream in = DataFile.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException(path + ": no such file in the product");
      }
      return lines(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static List<String> lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
