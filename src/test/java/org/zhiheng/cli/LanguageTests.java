package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.Worded;
import org.zhiheng.kernel.Wording;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.OrganisationRefusal;
import org.zhiheng.organisation.Size;
import org.zhiheng.organisation.SizeCategory;
import org.zhiheng.organisation.SizeIndicator;
import org.zhiheng.organisation.Tier;
import org.zhiheng.organisation.Unit;

class LanguageTests {

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_constant_of_the_organisation_has_words_in_both_languages(Language language) {
    Wording words = language.wording();
    List<Worded> constants =
        Stream.<Worded[]>of(
                Size.values(),
                Tier.values(),
                SizeCategory.values(),
                SizeIndicator.values(),
                Unit.values(),
                OrganisationRefusal.values())
            .flatMap(Stream::of)
            .toList();
    assertThat(constants).allSatisfy(constant -> assertThat(words.of(constant)).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_division_has_a_name_in_both_languages(Language language) {
    Wording words = language.wording();
    assertThat(IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted))
        .allSatisfy(code -> assertThat(words.of(new Industry(code).divisionName())).isNotBlank());
  }
}
