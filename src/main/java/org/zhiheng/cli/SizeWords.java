package org.zhiheng.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Wording;
import org.zhiheng.organisation.SizeIndicator;
import org.zhiheng.organisation.SizeReading;
import org.zhiheng.organisation.SizeResult;

/** Says in one line why an organisation has its size, or cannot be sized. */
final class SizeWords {

  private final Wording words;

  SizeWords(Wording words) {
    this.words = words;
  }

  String of(SizeResult result) {
    if (result.readings().isEmpty()) {
      return words.of("cli.size.notApplicable", result.category());
    }
    String readings =
        result.readings().stream()
            .map(this::reading)
            .collect(Collectors.joining(words.of("cli.size.and")));
    return words.of("cli.size.because", result.category(), readings) + conclusion(result);
  }

  /** Names the column or option, the text and what is wrong with it. */
  String of(Refusal refusal, SizeInput input) {
    String name = refusal.field() == null ? SizeInput.CLASS : refusal.field();
    return words.of("cli.csv.error", name, input.text(name), words.of(refusal));
  }

  private String reading(SizeReading reading) {
    return words.of(
        "cli.size.reading",
        reading.indicator(),
        reading.value().toPlainString(),
        reading.indicator().unit(),
        reading.isAtLeastBound() ? "≥" : "<",
        reading.bound().toPlainString(),
        reading.reached());
  }

  private String conclusion(SizeResult result) {
    List<SizeIndicator> low = result.holdingDown();
    if (!low.isEmpty()) {
      return words.of("cli.size.lower", low.getFirst());
    }
    return result.readings().size() == 1 ? "" : words.of("cli.size.agree");
  }
}
