package org.zhiheng.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.scheme.SchemeLoader.Loaded;

/** The schemes that are loaded, several editions side by side. */
public final class Schemes {

  private static final String FOLDER = "/scheme/";

  private final InstantSource clock;
  private final List<Scheme> schemes;
  private final Map<String, String> sources = new HashMap<>();

  private Schemes(InstantSource clock, List<Loaded> loaded) {
    this.clock = clock;
    this.schemes =
        loaded.stream()
            .map(Loaded::scheme)
            .sorted(Comparator.comparing(Scheme::effective).reversed())
            .toList();
    for (Scheme scheme : schemes) {
      if (schemes.stream().filter(other -> other.id().equals(scheme.id())).count() > 1) {
        throw new BrokenScheme(scheme.id() + ".yaml", 1, "id", "another file has the same id");
      }
    }
    loaded.forEach(each -> sources.put(each.scheme().id(), each.text()));
  }

  /**
   * The schemes that come with the product.
   *
   * @throws BrokenScheme when one of them cannot be used
   */
  public static Schemes shipped(InstantSource clock) {
    return new Schemes(clock, readShipped());
  }

  /**
   * The schemes that come with the product and those of an operator's folder.
   *
   * @throws BrokenScheme when one of them cannot be used or two have one id
   */
  public static Schemes shippedAnd(Path folder, InstantSource clock) {
    List<Loaded> schemes = new ArrayList<>(readShipped());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        schemes.add(SchemeLoader.read(file.toString(), Files.newBufferedReader(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Schemes(clock, schemes);
  }

  /** The edition in force today: the latest that has taken effect. */
  public Scheme current() {
    LocalDate today = ChinaTime.dayOf(clock.instant());
    return schemes.stream()
        .filter(scheme -> !scheme.effective().isAfter(today))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no scheme is in force on " + today));
  }

  /** The latest of some editions that has taken effect; empty where none of them has. */
  public Optional<Scheme> current(Set<String> ids) {
    LocalDate today = ChinaTime.dayOf(clock.instant());
    return schemes.stream()
        .filter(scheme -> ids.contains(scheme.id()) && !scheme.effective().isAfter(today))
        .findFirst();
  }

  public Optional<Scheme> find(String id) {
    return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
  }

  /** The file of an edition, as it was read. */
  public Optional<String> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /**
   * Reads one edition that came from elsewhere, for whoever computes by it.
   *
   * @param file its name
   * @throws BrokenScheme when it cannot be used
   */
  public static Scheme read(String file, String text) {
    try {
      return SchemeLoader.load(file, new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The fingerprint of an edition that came from elsewhere, whether or not this version of the
   * program can follow what it says.
   *
   * @param file its name
   * @throws BrokenScheme when the text is no document at all
   */
  public static String fingerprint(String file, String text) {
    try {
      return SchemeLoader.fingerprint(new YamlSource(file).compose(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All editions, the latest first. */
  public List<Scheme> all() {
    return schemes;
  }

  private static List<Loaded> readShipped() {
    List<Loaded> schemes = new ArrayList<>();
    try (Reader index = open("index.txt")) {
      for (String file : index.readAllAsString().lines().toList()) {
        schemes.add(SchemeLoader.read(file, open(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemes;
  }

  private static Reader open(String file) {
    InputStream stream = Schemes.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("missing from the class path: " + FOLDER + file);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
