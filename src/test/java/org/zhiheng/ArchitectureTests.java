package org.zhiheng;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.Public;
import org.zhiheng.support.House;
import org.zhiheng.support.TestDatabase;

/** The house rules, each of them seen to fail once on the planted classes. */
class ArchitectureTests {

  private static final JavaClasses HOUSE = House.CLASSES;
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  /** Modules that hold rules and values only. */
  private static final String[] CORE = {
    "..kernel..", "..scheme..", "..scoring..", "..impartiality.."
  };

  /** Where the program and its ground are put together, from the system's clock and connections. */
  private static final String[] GROUND = {"org.zhiheng", "..database.."};

  private static final String MODULE_ANNOTATIONS = "org.springframework.modulith..";

  private static final DescribedPredicate<JavaClass> SPRING_OR_SQL =
      resideInAPackage("org.springframework..")
          .and(DescribedPredicate.not(resideInAPackage(MODULE_ANNOTATIONS)))
          .or(resideInAPackage("java.sql.."))
          .or(resideInAPackage("javax.sql.."))
          .as("Spring or SQL");

  private static final DescribedPredicate<CanBeAnnotated> HANDLER =
      CanBeAnnotated.Predicates.annotatedWith(RequestMapping.class)
          .or(CanBeAnnotated.Predicates.metaAnnotatedWith(RequestMapping.class));

  private static final Set<Class<?>> MOMENTS =
      Set.of(
          java.time.Instant.class,
          java.time.LocalDate.class,
          java.time.LocalDateTime.class,
          java.time.LocalTime.class,
          java.time.ZonedDateTime.class,
          java.time.OffsetDateTime.class,
          java.time.Year.class,
          java.time.YearMonth.class);

  private static final DescribedPredicate<JavaMethodCall> READS_THE_TIME_ITSELF =
      DescribedPredicate.describe(
          "read the time without a clock",
          call -> {
            JavaClass owner = call.getTargetOwner();
            boolean moment = MOMENTS.stream().anyMatch(owner::isEquivalentTo);
            boolean clock = owner.isEquivalentTo(Clock.class);
            boolean noClockGiven =
                call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return moment && call.getName().equals("now") && noClockGiven
                || clock && call.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
          });

  private static final ArchRule CORE_IS_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .or()
          .haveSimpleNameEndingWith("Rules")
          .should()
          .dependOnClassesThat(SPRING_OR_SQL)
          .as("kernel, scheme, scoring and every …Rules know neither Spring nor SQL");

  private static final ArchRule HANDLERS_SAY_WHO_MAY_CALL =
      methods()
          .that(HANDLER)
          .should()
          .beAnnotatedWith(Allowed.class)
          .orShould()
          .beAnnotatedWith(Public.class);

  private static final ArchRule CONTROLLERS_ARE_HIDDEN =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .and()
          // the shell has no face to hide its pages behind: it is the frame itself
          .resideOutsideOfPackage("org.zhiheng.shell")
          .should()
          .resideInAPackage("..web..")
          .andShould()
          .notHaveModifier(JavaModifier.PUBLIC);

  private static final ArchRule TIME_IS_HANDED_IN =
      noClasses()
          .that()
          .resideOutsideOfPackages(GROUND)
          .should()
          .callMethodWhere(READS_THE_TIME_ITSELF);

  private static final ArchRule NO_FIELD_INJECTION =
      noFields().should().beAnnotatedWith(Autowired.class);

  private static final ArchRule NO_EMPTY_NAMES =
      noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)(\\$.*)?");

  private static final ArchRule ONLY_STORES_TOUCH_SQL =
      noClasses()
          .that(DescribedPredicate.not(HasName.Predicates.nameMatching(".*Store(\\$.*)?")))
          .and()
          .resideOutsideOfPackages(GROUND)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

  private static final ArchRule STORES_ARE_HIDDEN =
      classes()
          .that()
          .haveSimpleNameEndingWith("Store")
          .should()
          .notHaveModifier(JavaModifier.PUBLIC);

  private static final ArchRule NOTHING_CHANGES_IN_PLACE =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(CORE)
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .beFinal();

  /** The verbs that undo an act ask no rule about their actor (ADR 61). */
  private static final Set<String> UNDOING =
      Set.of(
          "org.zhiheng.evaluation.team.Evaluations.newRound",
          "org.zhiheng.application.Conclusions.reopen",
          "org.zhiheng.application.review.Overturnings.overturn",
          "org.zhiheng.surveillance.sanction.RulingOverturnings.overturn");

  private static final DescribedPredicate<JavaMethodCall> UNDOES_AN_ACT =
      DescribedPredicate.describe(
          "undo an act",
          call -> UNDOING.contains(call.getTargetOwner().getFullName() + "." + call.getName()));

  private static final ArchRule ONLY_AN_APPEAL_UNDOES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.zhiheng.appeal..")
          .should()
          .callMethodWhere(UNDOES_AN_ACT);

  /** Signs alone are no reason: {@code Folding.saysNothing} is the one question for typed text. */
  private static final ArchRule RULES_ASK_WHETHER_A_TEXT_SAYS_SOMETHING =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Rules")
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "ask whether a typed text is blank, which signs alone are not",
                  access ->
                      access.getTargetOwner().isEquivalentTo(String.class)
                          && access.getName().equals("isBlank")));

  static Stream<ArchRule> rules() {
    return Stream.of(
        CORE_IS_PURE,
        HANDLERS_SAY_WHO_MAY_CALL,
        CONTROLLERS_ARE_HIDDEN,
        TIME_IS_HANDED_IN,
        NO_FIELD_INJECTION,
        NO_EMPTY_NAMES,
        ONLY_STORES_TOUCH_SQL,
        STORES_ARE_HIDDEN,
        NOTHING_CHANGES_IN_PLACE,
        ONLY_AN_APPEAL_UNDOES,
        RULES_ASK_WHETHER_A_TEXT_SAYS_SOMETHING);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps_the_rule(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_finds_its_planted_breach(ArchRule rule) {
    assertThat(rule.allowEmptyShould(false).evaluate(PLANTED).hasViolation()).isTrue();
  }

  @Test
  void modules_know_only_what_they_declare() {
    ApplicationModules.of("org.zhiheng").verify();
  }

  @Test
  void the_list_of_modules_that_the_build_wrote_is_what_the_classes_say() {
    assertThat(TestDatabase.modules())
        .isEqualTo(
            ApplicationModuleIdentifiers.of(ApplicationModules.of("org.zhiheng")).stream()
                .map(ApplicationModuleIdentifier::toString)
                .toList());
  }

  /** {@code make docs} copies what this writes. */
  @Test
  void the_diagrams_of_the_modules_can_be_drawn() {
    new Documenter(ApplicationModules.of("org.zhiheng")).writeModulesAsPlantUml();

    assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
  }

  @Test
  void planted_modules_that_know_each_other_or_what_they_do_not_declare_are_found() {
    Violations found = ApplicationModules.of("planted", location -> true).detectViolations();
    assertThat(found.getMessages()).anyMatch(message -> message.contains("Cycle"));
    assertThat(found.getMessages())
        .anyMatch(
            message -> message.contains("not allowed") || message.contains("Allowed targets"));
    assertThat(found.getMessages())
        .as("a nested module that goes back")
        .anyMatch(message -> message.contains("Module 'line.early' depends on module 'line.late'"));
  }
}
