package org.zhiheng.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.support.ServerTest;

/**
 * Every public verb of every face is called by everybody who could have to do with a case, and by
 * all who have not, against the real database. Whatever a call did is rolled back.
 */
@Tag("long")
@ServerTest
class WiringTests {

  /** What everybody may read: a public list, and the document that was just issued. */
  private static final Set<String> OPEN = Set.of("Certificates.voided", "Documents.issue");

  @Autowired private ListableBeanFactory beans;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void every_verb_that_takes_an_actor_has_a_row() {
    Set<String> called =
        verbs()
            .map(verb -> verb.name().replaceFirst(" .*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    called.addAll(HouseVerbs.own());
    called.addAll(HouseVerbs.questions());
    assertThat(faces()).containsExactlyInAnyOrderElementsOf(called);
  }

  @TestFactory
  Stream<DynamicTest> who_may_call() {
    Walk walk = new Walk(beans);
    return verbs()
        .sorted(Comparator.comparing(Verb::stage))
        .map(
            verb ->
                dynamicTest(
                    verb.name(),
                    () -> {
                      walk.to(verb.stage());
                      Map<Part, Object> reasons = new EnumMap<>(Part.class);
                      assertThat(whoPasses(verb, walk, reasons))
                          .as("%s, where the others met %s", verb.name(), reasons)
                          .isEqualTo(verb.may());
                    }));
  }

  private static Stream<Verb> verbs() {
    return Stream.of(
            LineVerbs.application(),
            LineVerbs.formalReview(),
            LineVerbs.putRight(),
            LineVerbs.casefile(),
            LineVerbs.team(),
            LineVerbs.scoring(),
            LineVerbs.decision(),
            LineVerbs.notice(),
            CertificateVerbs.reading(),
            CertificateVerbs.changing(),
            SurveillanceVerbs.reading(),
            SurveillanceVerbs.education(),
            AppealVerbs.all(),
            SanctionVerbs.incidents(),
            SanctionVerbs.proceedings(),
            SanctionVerbs.rulings(),
            HearingVerbs.all(),
            ComplaintVerbs.all(),
            HouseVerbs.body(),
            HouseVerbs.accounts(),
            HouseVerbs.organisation(),
            NotificationVerbs.mails())
        .flatMap(List::stream);
  }

  private Set<Part> whoPasses(Verb verb, Walk walk, Map<Part, Object> reasons) {
    return EnumSet.allOf(Part.class).stream()
        .filter(part -> passes(verb, walk, walk.actor(part), why -> reasons.put(part, why)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  private boolean passes(Verb verb, Walk walk, Actor by, Consumer<Object> why) {
    Boolean passed =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return called(verb, walk, by, why);
                });
    return Boolean.TRUE.equals(passed);
  }

  private static boolean called(Verb verb, Walk walk, Actor by, Consumer<Object> why) {
    try {
      boolean found = verb.call().by(walk, by);
      return found && verb.meets().isEmpty();
    } catch (NotFound e) {
      why.accept("nothing");
      return false;
    } catch (Refused e) {
      var reasons = e.refusals().stream().map(Refusal::reason).collect(Collectors.toSet());
      why.accept(reasons);
      return reasons.equals(verb.meets());
    }
  }

  /** All public methods of the modules' services that take an actor. */
  private Set<String> faces() {
    return types()
        .flatMap(WiringTests::verbsOf)
        .filter(WiringTests::takesActor)
        .map(
            method ->
                method.getDeclaringClass().getSimpleName()
                    + "."
                    + method.getName()
                    + "/"
                    + method.getParameterCount())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By their results: what a face reads for a reader, and reads without one, too. */
  @Test
  void what_is_read_without_its_reader_says_so_by_the_longer_name() {
    Set<String> unguarded = new TreeSet<>();
    types()
        .forEach(
            type -> {
              Set<Type> guarded =
                  verbsOf(type)
                      .filter(WiringTests::takesActor)
                      .map(WiringTests::told)
                      .filter(WiringTests::isOurs)
                      .collect(Collectors.toSet());
              verbsOf(type)
                  .filter(method -> !takesActor(method) && onlyNames(method))
                  .filter(method -> guarded.contains(told(method)))
                  .filter(method -> !method.getName().toLowerCase(Locale.ROOT).contains("trusted"))
                  .forEach(method -> unguarded.add(type.getSimpleName() + "." + method.getName()));
            });
    assertThat(unguarded).isEqualTo(OPEN);
  }

  /** What a method tells, whether it tells one, several or perhaps none. */
  private static Type told(Method method) {
    Type type = method.getGenericReturnType();
    while (type instanceof ParameterizedType parameterized) {
      type =
          parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
    }
    return type;
  }

  private static boolean isOurs(Type type) {
    return type.getTypeName().startsWith("org.zhiheng.") && type != Refusal.class;
  }

  /** Whether it is asked by what anybody can write down, not by what its caller has read. */
  private static boolean onlyNames(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .allMatch(type -> !isOurs(type) || type.getSimpleName().matches(".*(Id|Number|Code)"));
  }

  private Stream<Class<?>> types() {
    return Stream.of(beans.getBeanDefinitionNames())
        .map(beans::getType)
        .flatMap(Stream::ofNullable)
        .<Class<?>>map(type -> ClassUtils.getUserClass(type))
        .distinct()
        .filter(type -> type.getName().startsWith("org.zhiheng."))
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.getPackageName().endsWith(".web"))
        .filter(type -> !type.isAnnotationPresent(TestComponent.class));
  }

  private static Stream<Method> verbsOf(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
  }

  private static boolean takesActor(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(Actor.class);
  }
}
