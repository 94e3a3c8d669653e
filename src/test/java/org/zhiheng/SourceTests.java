package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.zhiheng.support.House;
import org.zhiheng.support.Sources;

/** What the files themselves must keep to. */
class SourceTests {

  private static final Class<org.springframework.modulith.ApplicationModule> NESTED =
      org.springframework.modulith.ApplicationModule.class;

  private static final int LONGEST_FILE = 300;

  private static final Set<String> MODULES = Sources.modules();

  /** What must hold in the database; the last module's own sentences are about all others. */
  private static final Path SENTENCES = Sources.RESOURCES.resolve("doctor");

  /** What makes another server of the one that all tests of a process share. */
  private static final Pattern OWN_SERVER =
      Pattern.compile(
          "(?m)^@(Demo)?ServerTest\\b(?s:.*)"
              + "^ *@(Import\\(|DirtiesContext|TestPropertySource|ActiveProfiles|Mockito)");

  private static final Pattern BROWSER = Pattern.compile("(?m)^ *@RegisterExtension.* Chromium ");
  private static final Pattern TAG = Pattern.compile("(?m)^@Tag\\(");

  /** They need one: planted jobs, beans that measure, and a spy. */
  private static final Set<String> SERVERS_OF_THEIR_OWN =
      Set.of("JobsTests.java", "BenchTests.java", "PersonExportsTests.java");

  /** Parts of the whole that are no module: they stand beside the modules' folders. */
  private static final Set<String> BESIDE_MODULES =
      Set.of("__root", "support", "journey", "wiring");

  @Test
  void every_package_says_in_a_sentence_what_it_holds() {
    var packages =
        Sources.files(Sources.JAVA, ".java").stream()
            .map(Path::getParent)
            .collect(Collectors.toSet());
    assertThat(packages)
        .allSatisfy(
            folder ->
                assertThat(Sources.read(folder.resolve("package-info.java")))
                    .containsPattern("^/\\*\\*\\s+(\\* )?\\p{Lu}[^*]*(\\n \\* [^*]+)*\\.")
                    .contains("@NullMarked"));
  }

  @Test
  void one_word_names_a_module_in_every_place() {
    assertThat(named("migrations", Sources.folders(Sources.RESOURCES.resolve("db/migration"))))
        .isEmpty();
    assertThat(named("templates", Sources.folders(Sources.TEMPLATES))).isEmpty();
    assertThat(named("files of pages", Sources.folders(Sources.RESOURCES.resolve("static"))))
        .isEmpty();
    assertThat(named("tests", Sources.folders(Sources.TESTS))).isEmpty();
    assertThat(named("messages", messageFiles())).isEmpty();
    assertThat(named("menu keys", menuKeys())).isEmpty();
    assertThat(named("sentences", sentenceFiles())).isEmpty();
    assertThat(named("schemas", schemas())).isEmpty();
    assertThat(named("addresses", addresses())).isEmpty();
  }

  @Test
  void a_name_without_a_module_is_found() {
    assertThat(named("planted", Set.of("kernel", "kernell"))).containsExactly("planted: kernell");
  }

  @Test
  void every_public_type_of_a_module_stands_in_the_glossary() {
    String glossary = Sources.read(Path.of("docs/glossary.md"));
    var missing = new TreeSet<>(publicTypes());
    missing.removeIf(name -> glossary.contains("`" + name + "`"));
    assertThat(missing).as("public types that docs/glossary.md does not explain").isEmpty();
  }

  @Test
  void no_two_modules_give_one_name_to_different_things() {
    assertThat(namedTwice(publicTypes())).as("names that two modules use").isEmpty();
  }

  @Test
  void a_name_of_two_modules_is_found() {
    assertThat(namedTwice(Set.of("scheme.Row", "scoring.Row", "scoring.Score")))
        .containsExactly("Row");
  }

  @Test
  void sql_of_a_module_names_only_its_own_schema_and_those_upstream() {
    Map<String, Set<String>> upstream = upstream();
    var breaches = new TreeSet<String>();
    Pattern table =
        Pattern.compile("\\b(?:from|join|into|update|references|table|on)\\s+([a-z]+)\\.[a-z_]+");
    for (Path file : sqlFiles()) {
      String module = moduleOfSql(file);
      table
          .matcher(Sources.withoutComments(file))
          .results()
          .map(result -> result.group(1))
          .filter(MODULES::contains)
          .filter(schema -> !schema.equals(module) && !module.equals("doctor"))
          .filter(schema -> !upstream.getOrDefault(module, Set.of()).contains(schema))
          .forEach(schema -> breaches.add(file + " names " + schema));
    }
    assertThat(breaches).isEmpty();
  }

  /** {@code make test} leaves out what opens a browser: a tag says so. */
  @Test
  void a_test_with_a_browser_has_a_tag_and_none_starts_a_server_of_its_own_for_little() {
    assertThat(slow(Sources.files(Sources.TESTS, "Tests.java"))).isEmpty();
  }

  @Test
  void a_test_that_is_slow_for_little_is_found() {
    String browser = "  @RegisterExtension static final Chromium browser = new Chromium();";
    assertThat(slowness("class A {\n" + browser)).containsExactly("opens a browser and has no tag");
    assertThat(slowness("@Tag(\"journey\")\nclass A {\n" + browser)).isEmpty();
    assertThat(slowness("@ServerTest\n@Import(One.class)\nclass A"))
        .containsExactly("starts a server of its own");
    assertThat(slowness("@DemoServerTest\n@DirtiesContext\nclass A"))
        .containsExactly("starts a server of its own");
    assertThat(slowness("@ServerTest\nclass A")).isEmpty();
  }

  @Test
  void files_fit_on_a_few_screens() {
    List<Path> files = Sources.files(Sources.JAVA, ".java");
    files.stream()
        .sorted(Comparator.comparing(SourceTests::lines).reversed())
        .limit(5)
        .forEach(file -> System.out.println(lines(file) + " lines: " + file));
    assertThat(files).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(LONGEST_FILE));
  }

  /** Each with its module, and without the package that it may be nested in. */
  private static Set<String> publicTypes() {
    return House.CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.isTopLevelClass())
        .filter(SourceTests::standsInARoot)
        .map(type -> topOf(type.getPackageName().substring(12)) + "." + type.getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> namedTwice(Set<String> types) {
    Map<String, Long> modules =
        types.stream()
            .map(type -> type.substring(type.indexOf('.') + 1))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    modules.values().removeIf(count -> count == 1);
    return modules.keySet();
  }

  /** A root, or a package that others may name; what is inside a module has no glossary. */
  private static boolean standsInARoot(JavaClass type) {
    String name = type.getPackageName();
    return name.split("\\.").length == 3
        || type.getPackage().tryGetAnnotationOfType(NESTED).isPresent() && !name.endsWith(".web")
        || type.getPackage().tryGetAnnotationOfType(NamedInterface.class).isPresent();
  }

  /** The module itself, or the one that a nested module stands in. */
  private static String topOf(String module) {
    return module.replaceFirst("\\..*", "");
  }

  private static long lines(Path file) {
    return Sources.read(file).lines().count();
  }

  private static Set<String> named(String place, Set<String> names) {
    return names.stream()
        .filter(name -> !MODULES.contains(name) && !BESIDE_MODULES.contains(name))
        .map(name -> place + ": " + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> messageFiles() {
    return Sources.files(Sources.RESOURCES.resolve("messages"), ".properties").stream()
        .map(file -> file.getFileName().toString().replaceAll("_(zh_CN|en)\\.properties$", ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> sentenceFiles() {
    return Sources.files(SENTENCES, ".sql").stream()
        .map(SourceTests::moduleOfSql)
        .collect(Collectors.toSet());
  }

  private static Set<String> menuKeys() {
    return Sources.messages("zh_CN").stringPropertyNames().stream()
        .filter(key -> key.startsWith("menu."))
        .map(key -> key.substring("menu.".length()).replaceAll("\\..*", ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> schemas() {
    return found(
        Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql"), "create schema (\\w+)");
  }

  private static Set<String> addresses() {
    var prefixes =
        found(Sources.files(Sources.JAVA, ".java"), "@(?:Get|Post)Mapping\\(\"/([a-z-]+)");
    prefixes.remove("error");
    return prefixes;
  }

  private static Set<String> found(List<Path> files, String pattern) {
    return files.stream()
        .flatMap(file -> Pattern.compile(pattern).matcher(Sources.read(file)).results())
        .map(MatchResult.class::cast)
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Path> sqlFiles() {
    var files = new ArrayList<>(Sources.files(Sources.JAVA, "Store.java"));
    files.addAll(Sources.files(Sources.RESOURCES.resolve("db/migration"), ".sql"));
    files.addAll(Sources.files(SENTENCES, ".sql"));
    return files;
  }

  private static String moduleOfSql(Path file) {
    if (file.startsWith(SENTENCES)) {
      return file.getFileName().toString().replace(".sql", "");
    }
    return file.startsWith(Sources.JAVA)
        ? Sources.moduleOf(file)
        : file.getParent().getFileName().toString();
  }

  private static Map<Path, List<String>> slow(List<Path> tests) {
    var found = new TreeMap<Path, List<String>>();
    for (Path test : tests) {
      List<String> of = slowness(Sources.withoutComments(test));
      if (!of.isEmpty() && !SERVERS_OF_THEIR_OWN.contains(test.getFileName().toString())) {
        found.put(test, of);
      }
    }
    return found;
  }

  private static List<String> slowness(String test) {
    var found = new ArrayList<String>();
    if (BROWSER.matcher(test).find() && !TAG.matcher(test).find()) {
      found.add("opens a browser and has no tag");
    }
    if (OWN_SERVER.matcher(test).find()) {
      found.add("starts a server of its own");
    }
    return found;
  }

  /** For each module all that it uses, through others as well. */
  private static Map<String, Set<String>> upstream() {
    var modules = ApplicationModules.of("org.zhiheng");
    var upstream = new HashMap<String, Set<String>>();
    modules.stream()
        .forEach(
            module ->
                upstream
                    .computeIfAbsent(
                        topOf(module.getIdentifier().toString()), it -> new HashSet<>())
                    .addAll(direct(modules, module)));
    // Modulith would follow each way anew, which takes a minute
    boolean more = true;
    while (more) {
      more = false;
      for (Set<String> used : upstream.values()) {
        for (String each : List.copyOf(used)) {
          more |= used.addAll(upstream.getOrDefault(each, Set.of()));
        }
      }
    }
    return upstream;
  }

  private static Set<String> direct(ApplicationModules modules, ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(other -> topOf(other.getIdentifier().toString()))
        .collect(Collectors.toSet());
  }
}
