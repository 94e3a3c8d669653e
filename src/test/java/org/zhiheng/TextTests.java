package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;
import org.zhiheng.kernel.Worded;
import org.zhiheng.support.House;
import org.zhiheng.support.Sources;

/** Every word a user reads stands in the message files, in both languages, and none in vain. */
class TextTests {

  private static final Properties CHINESE = Sources.messages("zh_CN");
  private static final Properties ENGLISH = Sources.messages("en");

  private static final String MODULES = String.join("|", Sources.modules());

  /** A string in Java or a template that is a key, or the beginning of one that is put together. */
  private static final Pattern KEY =
      Pattern.compile("\"((?:menu|" + MODULES + ")\\.[A-Za-z0-9_.]*)\"");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

  /** The code of a sentence that must hold, above its query. */
  private static final Pattern SENTENCE = Pattern.compile("(?m)^-- ([a-z]+\\.holds\\.\\w+)$");

  /** Names that are the same in every language. */
  private static final Set<String> NAMES = Set.of("质衡", "中文");

  /** Paper and terminal have no language to choose: both stand side by side there. */
  private static final List<Path> BILINGUAL =
      List.of(
          Sources.JAVA.resolve("certificate"),
          Sources.JAVA.resolve("cli"),
          Sources.JAVA.resolve("drawing"));

  @Test
  void both_languages_say_the_same_things() {
    assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    assertThat(CHINESE.stringPropertyNames())
        .allSatisfy(
            key -> {
              assertThat(CHINESE.getProperty(key)).as(key).isNotBlank();
              assertThat(ENGLISH.getProperty(key)).as(key).isNotBlank();
              assertThat(arguments(ENGLISH, key)).as(key).isEqualTo(arguments(CHINESE, key));
            });
  }

  @Test
  void one_thing_has_one_word_and_a_colon_is_that_of_its_language() {
    assertThat(CHINESE.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(CHINESE.getProperty(key))
                    .as(key)
                    .doesNotContain("奇数", "你")
                    .doesNotContainPattern("\\p{IsHan}:"));
    assertThat(Sources.files(Sources.TEMPLATES, ".jte"))
        .allSatisfy(file -> assertThat(Sources.read(file)).as("" + file).doesNotContain("}: "));
  }

  /** A browser's own field refuses the spellings that all others take. */
  @Test
  void a_day_is_typed_alike_everywhere() {
    assertThat(Sources.files(Sources.TEMPLATES, ".jte"))
        .allSatisfy(
            file ->
                assertThat(Sources.read(file))
                    .as("" + file)
                    .doesNotContainPattern("type ?= ?\"(date|month)"));
  }

  @Test
  void english_texts_are_english() {
    assertThat(ENGLISH.stringPropertyNames())
        .allSatisfy(key -> assertThat(ENGLISH.getProperty(key)).as(key).doesNotContainPattern(HAN));
  }

  @Test
  void messages_stand_in_the_file_of_their_module() {
    for (Path file : Sources.files(Sources.RESOURCES.resolve("messages"), ".properties")) {
      String module = file.getFileName().toString().replaceAll("_(zh_CN|en)\\.properties$", "");
      assertThat(Sources.read(file).lines().filter(line -> line.matches("[a-z]+\\..*=.*")))
          .as(file.toString())
          .allMatch(
              line -> line.startsWith(module + ".") || line.matches("menu\\." + module + "[.=].*"));
    }
  }

  @Test
  void every_key_that_is_used_exists() {
    var unknown = new TreeSet<String>();
    Set<String> known = CHINESE.stringPropertyNames();
    for (Path file : sources()) {
      keysIn(file)
          .filter(
              key ->
                  !known.contains(key)
                      // the key of a menu entry, whose words stand below menu
                      && !known.contains("menu." + key)
                      && known.stream().noneMatch(it -> key.endsWith(".") && it.startsWith(key)))
          .forEach(key -> unknown.add(file + ": " + key));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_key_is_used() {
    Set<String> used =
        sources().stream()
            .flatMap(TextTests::keysIn)
            .collect(Collectors.toCollection(HashSet::new));
    constants().forEach(constant -> used.add(constant.messageKey()));
    types(Worded.class).map(TextTests::key).forEach(type -> used.add(type + "."));
    events().forEach(used::add);
    Sources.modules().forEach(module -> used.add("menu." + module));
    sentences().forEach(used::add);
    var unused =
        CHINESE.stringPropertyNames().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> used.stream().noneMatch(it -> it.endsWith(".") && key.startsWith(it)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void every_constant_that_users_read_has_words() {
    assertThat(constants().map(Worded::messageKey)).isNotEmpty().allMatch(CHINESE::containsKey);
  }

  @Test
  void every_event_has_words() {
    assertThat(events()).isNotEmpty().allMatch(CHINESE::containsKey);
  }

  @Test
  void every_sentence_of_the_doctor_has_words() {
    assertThat(sentences()).isNotEmpty().allMatch(CHINESE::containsKey);
  }

  @Test
  void no_text_stands_in_java_or_templates() {
    var found = new TreeSet<String>();
    for (Path file : sources()) {
      String code = Sources.withoutComments(file).replaceAll("<%--(?s).*?--%>", "");
      for (String name : NAMES) {
        code = code.replace(name, "");
      }
      if (HAN.matcher(code).find() && BILINGUAL.stream().noneMatch(file::startsWith)) {
        found.add(file.toString());
      }
    }
    assertThat(found).isEmpty();
  }

  private static Set<String> arguments(Properties messages, String key) {
    return ARGUMENT
        .matcher(messages.getProperty(key))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Path> sources() {
    return Stream.concat(
            Sources.files(Sources.JAVA, ".java").stream(),
            Sources.files(Sources.TEMPLATES, ".jte").stream())
        // names modules, which look like keys
        .filter(file -> !file.endsWith("package-info.java"))
        .toList();
  }

  private static Stream<String> keysIn(Path file) {
    return KEY.matcher(Sources.withoutComments(file)).results().map(result -> result.group(1));
  }

  private static Stream<Worded> constants() {
    return types(Worded.class)
        .filter(JavaClass::isEnum)
        .flatMap(type -> Arrays.stream((Worded[]) type.reflect().getEnumConstants()));
  }

  private static Stream<String> events() {
    return types(DomainEvent.class)
        .filter(type -> !type.isInterface())
        .map(type -> type.getAnnotationOfType(EventName.class).value());
  }

  private static Stream<String> sentences() {
    return Sources.files(Sources.RESOURCES.resolve("doctor"), ".sql").stream()
        .flatMap(file -> SENTENCE.matcher(Sources.read(file)).results())
        .map(result -> result.group(1));
  }

  private static String key(JavaClass type) {
    return type.getPackageName().replace("org.zhiheng.", "") + "." + type.getSimpleName();
  }

  private static Stream<JavaClass> types(Class<?> parent) {
    return House.CLASSES.stream()
        .filter(
            type ->
                type.isAssignableTo(parent)
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT));
  }
}
