package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;

class FormTests {

  private enum No implements Refusal.Reason {
    BECAUSE_OF_A_FIELD,
    BECAUSE_OF_THE_WHOLE
  }

  @Test
  void requiredFieldsNeedMoreThanSpaces() {
    Form form = typed("name", "  　 ", "note", "x").required("name", "note", "missing");

    assertThat(form.errors()).containsOnlyKeys("name", "missing");
    assertThat(form.errorOf("name")).isEqualTo(Message.of("shell.form.required"));
    assertThat(form.ok()).isFalse();
  }

  @Test
  void whoTypedSignsAloneIsToldThatTheyDoNotCount() {
    Refusal refusal = No.BECAUSE_OF_A_FIELD.because().at("reason");
    Form signs = typed("reason", "……！");
    signs.refuse(refusal);
    Form blank = typed("reason", "");
    blank.refuse(refusal);

    assertThat(signs.errorOf("reason")).isEqualTo(Message.of("shell.form.signsOnly", refusal));
    assertThat(blank.errorOf("reason")).isEqualTo(Message.of(No.BECAUSE_OF_A_FIELD.messageKey()));
  }

  @Test
  void lengthCountsCharactersAsPeopleDo() {
    // each 𬭎 takes two chars of Java
    assertThat(typed("name", "𬭎𬭎").atMost(2, "name").ok()).isTrue();
    assertThat(typed("name", "𬭎𬭎𬭎").atMost(2, "name").errorOf("name"))
        .isEqualTo(Message.of("shell.form.tooLong", 2, 3));
  }

  @Test
  void fullWidthDatesAndNumbersAreRead() {
    Form form = typed("date", "２０２６－０３－０１", "number", "１２．５０", "whole", " ４２ ");
    form.checkDate("date").checkNumber("number").checkWhole("whole");

    assertThat(form.ok()).isTrue();
    assertThat(form.date("date")).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(form.number("number")).isEqualTo(new BigDecimal("12.50"));
    assertThat(form.whole("whole")).isEqualTo(42);
    assertThat(form.value("date")).as("shown as typed").isEqualTo("２０２６－０３－０１");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026/3/1", "2026.3.1", "２０２６年３月１日"})
  void aDateIsReadAsPeopleWriteIt(String text) {
    Form form = typed("date", text).checkDate("date");

    assertThat(form.ok()).isTrue();
    assertThat(form.date("date")).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void errorsStandInTheOrderOfTheirFieldsOnThePage() {
    Form form = typed("first", "", "second", "").required("second", "first");
    form.label("first", "First");
    form.label("second", "Second");

    assertThat(form.errors().keySet()).containsExactly("first", "second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026年2月30日", "1 March", "20260301"})
  void whatIsNoDateIsSaidBesideTheField(String text) {
    assertThat(typed("date", text).checkDate("date").errorOf("date"))
        .isEqualTo(Message.of("shell.form.date"));
  }

  @Test
  void emptyFieldsPassTheChecksAndAreNull() {
    Form form = typed("date", " ").checkDate("date").checkNumber("number").checkWhole("whole");

    assertThat(form.ok()).isTrue();
    assertThat(form.dateOrNull("date")).isNull();
    assertThat(form.numberOrNull("number")).isNull();
    assertThat(form.wholeOrNull("whole")).isNull();
    assertThat(form.textOrNull("date")).isNull();
  }

  @Test
  void theFirstErrorOfAFieldStays() {
    Form form = typed("number", "x").checkNumber("number").checkWhole("number");

    assertThat(form.errorOf("number"))
        .isEqualTo(Message.of("kernel.NumberRefusal.NOT_A_NUMBER", 6));
  }

  @Test
  void refusalsStandBesideTheirFieldOrOnTop() {
    Form form = typed("name", "x");
    boolean passed =
        form.passes(
            () -> {
              throw new Refused(
                  List.of(
                      No.BECAUSE_OF_A_FIELD.because(3).at("name"),
                      No.BECAUSE_OF_THE_WHOLE.because()));
            });

    assertThat(passed).isFalse();
    assertThat(form.errorOf("name")).isEqualTo(Message.of(No.BECAUSE_OF_A_FIELD.messageKey(), 3));
    assertThat(form.refusals()).containsExactly(Message.of(No.BECAUSE_OF_THE_WHOLE.messageKey()));
    assertThat(form.ok()).isFalse();
  }

  @Test
  void noVerbRunsWhileSomethingIsWrong() {
    var ran = new AtomicBoolean();

    assertThat(typed().required("name").passes(() -> ran.set(true))).isFalse();
    assertThat(ran).isFalse();
    assertThat(typed("name", "x").required("name").passes(() -> ran.set(true))).isTrue();
    assertThat(ran).isTrue();
  }

  @Test
  void faultsAreNoRefusals() {
    assertThatThrownBy(
            () ->
                typed()
                    .passes(
                        () -> {
                          throw new IllegalStateException("fault");
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCollisionKeepsWhatWasTypedAndShowsWhatWasSaved() {
    Form form = typed("name", "mine", "note", "same", "version", "3");
    boolean passed =
        form.passes(
            () -> {
              throw new Stale("thing");
            });
    var stored = new LinkedHashMap<String, Object>();
    stored.put("name", "theirs");
    stored.put("note", "same");
    stored.put("name2", null);
    form.beside(stored, 4);

    assertThat(passed).isFalse();
    assertThat(form.stale()).isTrue();
    assertThat(form.ok()).isFalse();
    assertThat(form.value("name")).isEqualTo("mine");
    assertThat(form.theirs("name")).isEqualTo("theirs");
    assertThat(form.theirs("note")).as("equal fields are no collision").isNull();
    assertThat(form.theirs("name2")).isNull();
    assertThat(form.version()).as("so that sending it again keeps mine").isEqualTo(4);
  }

  @Test
  void theFramesOwnFieldsAreNoneOfTheForms() {
    Form form = typed("_csrf", "c", "once", "o", "at", "/", "as", "a", "name", "x");

    assertThat(List.of("_csrf", "once", "at", "as", "name"))
        .filteredOn(name -> !form.value(name).isEmpty())
        .containsExactly("name");
    assertThat(form.ticked("once")).isFalse();
  }

  @Test
  void choicesAreConstantsOrNothing() {
    assertThat(typed("role", "OFFICER").choice("role", Role.class)).isEqualTo(Role.OFFICER);
    assertThat(typed("role", "").choice("role", Role.class)).isNull();
    assertThatThrownBy(() -> typed("role", "EMPEROR").choice("role", Role.class))
        .isInstanceOf(WrongRequest.class);
    assertThat(typed("roles", "OFFICER").chosen("roles", Role.OFFICER)).isTrue();
  }

  @Test
  void storedValuesAreShownAndNullIsEmpty() {
    var stored = new LinkedHashMap<String, Object>();
    stored.put("version", 7);
    stored.put("note", null);
    Form form = Form.showing(stored);

    assertThat(form.version()).isEqualTo(7);
    assertThat(form.value("note")).isEmpty();
    assertThat(Form.showing(Map.of()).version()).isZero();
  }

  @Test
  void formsOfOnePageDifferInTheIdsOfTheirFields() {
    assertThat(typed().id("reason")).isEqualTo("reason");
    assertThat(typed().within("withdraw").id("reason")).isEqualTo("withdraw-reason");
  }

  /** A form sent with names and values in turn. */
  private static Form typed(String... namesAndValues) {
    var parameters = new LinkedMultiValueMap<String, String>();
    for (var pair = Arrays.asList(namesAndValues).iterator(); pair.hasNext(); ) {
      parameters.add(pair.next(), pair.next());
    }
    return Form.of(parameters);
  }
}
