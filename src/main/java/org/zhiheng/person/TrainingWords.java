package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.zhiheng.kernel.Folding;

/** Words by which a training seems to be about quality (5.1 c), or about something else. */
record TrainingWords(List<String> about, List<String> notAbout) {

  private static final TrainingWords SHIPPED = read("/person/training-words.txt");

  static TrainingWords shipped() {
    return SHIPPED;
  }

  /** Whether the course and its provider let one doubt that it is meant. */
  boolean doubt(String course, String provider) {
    String named = Folding.of(course) + "|" + Folding.of(provider);
    return about.stream().noneMatch(named::contains) || notAbout.stream().anyMatch(named::contains);
  }

  private static TrainingWords read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(TrainingWords.class.getResourceAsStream(resource))) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      return new TrainingWords(words(lines, "about: "), words(lines, "not about: "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(List<String> lines, String of) {
    return lines.stream()
        .filter(line -> line.startsWith(of))
        .flatMap(line -> Arrays.stream(line.substring(of.length()).split(" ", -1)))
        .map(Folding::of)
        .toList();
  }
}
