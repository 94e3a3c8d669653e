package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTests {

  private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

  /** The whole table, written a second time. */
  private static final Map<Stage, Set<Stage>> MOVES =
      Map.of(
          Stage.DRAFT, Set.of(Stage.SUBMITTED, Stage.WITHDRAWN),
          Stage.SUBMITTED, Set.of(Stage.RETURNED, Stage.ACCEPTED, Stage.REFUSED, Stage.WITHDRAWN),
          Stage.RETURNED, Set.of(Stage.SUBMITTED, Stage.WITHDRAWN),
          Stage.ACCEPTED, Set.of(),
          Stage.REFUSED, Set.of(),
          Stage.WITHDRAWN, Set.of());

  private static final Map<Stage, UnaryOperator<Application>> VERBS =
      Map.of(
          Stage.SUBMITTED, it -> it.submit("2026-000009", Samples.NOW, DUE),
          Stage.RETURNED, it -> it.returnForSupplement(DUE),
          Stage.ACCEPTED, Application::accept,
          Stage.REFUSED, Application::refuse,
          Stage.WITHDRAWN, Application::withdraw);

  @ParameterizedTest
  @EnumSource
  void every_verb_moves_where_the_table_says_and_nowhere_else(Stage from) {
    Application application = Samples.application(from);
    assertThat(from.next()).isEqualTo(MOVES.get(from));
    VERBS.forEach(
        (to, verb) -> {
          if (MOVES.get(from).contains(to)) {
            assertThat(verb.apply(application).stage()).isEqualTo(to);
          } else {
            assertThatThrownBy(() -> verb.apply(application))
                .isInstanceOf(IllegalStateException.class);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void the_file_is_the_applicants_before_it_is_submitted_and_while_it_is_returned(Stage stage) {
    assertThat(stage.isWithApplicant()).isEqualTo(stage == Stage.DRAFT || stage == Stage.RETURNED);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "RETURNED"})
  void a_number_once_given_stays(Stage stage) {
    Application before = Samples.application(stage);
    String number = before.number() == null ? "2026-000009" : before.number();
    assertThat(before.submit("2026-000009", Samples.NOW, DUE).number()).isEqualTo(number);
  }
}
