package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.support.House;
import org.zhiheng.support.Sources;

/** Every reason to refuse something is met by a test, and every rule is asked by one. */
class RefusalTests {

  private static final List<String> TESTS =
      Sources.files(Sources.TESTS, "Tests.java").stream().map(Sources::withoutComments).toList();

  @Test
  void every_reason_is_met_by_a_test() {
    var unmet =
        types()
            .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.Reason.class))
            .flatMap(type -> Stream.of((Enum<?>[]) type.reflect().getEnumConstants()))
            .filter(reason -> !isMet(reason.getDeclaringClass().getSimpleName(), reason.name()))
            .map(reason -> reason.getDeclaringClass().getSimpleName() + "." + reason.name())
            .toList();
    assertThat(unmet).isEmpty();
  }

  @Test
  void every_rule_is_asked_by_a_test() {
    var unasked =
        types()
            .filter(type -> type.getSimpleName().endsWith("Rules"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> questions(type).stream())
            .filter(question -> TESTS.stream().noneMatch(asks(question)))
            .toList();
    assertThat(unasked).isEmpty();
  }

  @Test
  void a_reason_that_nobody_meets_is_found() {
    assertThat(isMet("IdentityRefusal", "NOBODY_" + "MEETS_THIS")).isFalse();
    assertThat(TESTS.stream().anyMatch(asks("BodyRules.whyNot" + "Anything"))).isFalse();
  }

  /** A test of the enum names the constant, perhaps as a parameter. */
  private static boolean isMet(String type, String constant) {
    Pattern word = Pattern.compile("\\b" + constant + "\\b");
    return TESTS.stream().anyMatch(test -> test.contains(type) && word.matcher(test).find());
  }

  private static Set<String> questions(JavaClass rules) {
    return rules.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .map(method -> rules.getSimpleName() + "." + method.getName())
        .collect(Collectors.toSet());
  }

  private static Predicate<String> asks(String question) {
    String pattern = question.replace(".", "(?:\\.|::)") + "\\b";
    return Pattern.compile("\\b" + pattern).asPredicate();
  }

  private static Stream<JavaClass> types() {
    return House.CLASSES.stream();
  }
}
