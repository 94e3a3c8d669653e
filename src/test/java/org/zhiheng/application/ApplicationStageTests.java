package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.application.ApplicationStage.ACCEPTED;
import static org.zhiheng.application.ApplicationStage.CONCLUDED;
import static org.zhiheng.application.ApplicationStage.DRAFT;
import static org.zhiheng.application.ApplicationStage.ENDED;
import static org.zhiheng.application.ApplicationStage.REFUSED;
import static org.zhiheng.application.ApplicationStage.RETURNED;
import static org.zhiheng.application.ApplicationStage.SUBMITTED;
import static org.zhiheng.application.ApplicationStage.WITHDRAWN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationStageTests {

  private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

  /** The whole table, written a second time. */
  private static final Map<ApplicationStage, Set<ApplicationStage>> MOVES =
      Map.of(
          DRAFT, Set.of(SUBMITTED, WITHDRAWN),
          SUBMITTED, Set.of(RETURNED, ACCEPTED, REFUSED, WITHDRAWN, ENDED),
          RETURNED, Set.of(SUBMITTED, WITHDRAWN, ENDED),
          ACCEPTED, Set.of(SUBMITTED, CONCLUDED, WITHDRAWN, ENDED),
          CONCLUDED, Set.of(ACCEPTED),
          REFUSED, Set.of(SUBMITTED),
          WITHDRAWN, Set.of(SUBMITTED, RETURNED),
          ENDED, Set.of());

  private static final Map<UnaryOperator<Application>, ApplicationStage> VERBS =
      Map.of(
          it -> it.submit("2026-000009", Samples.NOW, DUE),
          SUBMITTED,
          it -> it.returnForSupplement(DUE),
          RETURNED,
          Application::accept,
          ACCEPTED,
          Application::conclude,
          CONCLUDED,
          Application::reopen,
          ACCEPTED,
          Application::refuse,
          REFUSED,
          Application::withdraw,
          WITHDRAWN,
          Application::end,
          ENDED,
          it -> it.takeUp(SUBMITTED, DUE),
          SUBMITTED,
          it -> it.takeUp(RETURNED, DUE),
          RETURNED);

  @ParameterizedTest
  @EnumSource
  void every_verb_moves_where_the_table_says_and_nowhere_else(ApplicationStage from) {
    Application application = Samples.application(from);
    assertThat(from.next()).isEqualTo(MOVES.get(from));
    VERBS.forEach(
        (verb, to) -> {
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
  void a_case_is_open_until_it_is_decided_or_ends_otherwise(ApplicationStage stage) {
    assertThat(stage.isOpen())
        .isEqualTo(Set.of(DRAFT, SUBMITTED, RETURNED, ACCEPTED).contains(stage));
  }

  @ParameterizedTest
  @EnumSource
  void the_file_is_the_applicants_before_it_is_submitted_and_while_it_is_returned(
      ApplicationStage stage) {
    assertThat(stage.isWithApplicant()).isEqualTo(stage == DRAFT || stage == RETURNED);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "RETURNED"})
  void a_number_once_given_stays(ApplicationStage stage) {
    Application before = Samples.application(stage);
    String number = before.number() == null ? "2026-000009" : before.number();
    assertThat(before.submit("2026-000009", Samples.NOW, DUE).number()).isEqualTo(number);
  }
}
