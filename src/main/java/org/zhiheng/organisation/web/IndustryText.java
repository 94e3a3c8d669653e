package org.zhiheng.organisation.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.organisation.Industries;
import org.zhiheng.organisation.Industry;
import org.zhiheng.shell.Text;

/** An industry as people type and read it: its code, its name, or both as the list offers them. */
final class IndustryText {

  /** A code alone, or with words behind it. */
  private static final Pattern CODE = Pattern.compile("([A-Ta-t]?[0-9]{2,4})(\\s+\\D.*)?");

  private IndustryText() {}

  /** What the list offers, such as {@code 65 软件和信息技术服务业}. */
  static List<String> offers(Text text) {
    return Industries.all().stream().map(industry -> shown(industry, text)).toList();
  }

  static String shown(@Nullable Industry industry, Text text) {
    return industry == null ? "" : industry.code() + " " + name(industry, text);
  }

  /** The code that was meant; what is neither a code nor a name is left to the check of codes. */
  static String code(String typed, Text text) {
    String plain = HalfWidth.of(typed);
    Matcher code = CODE.matcher(plain);
    if (code.matches()) {
      return code.group(1);
    }
    return Industries.all().stream()
        .filter(industry -> name(industry, text).equals(plain))
        .map(Industry::code)
        .findFirst()
        .orElse(plain);
  }

  /** A group has no name of its own here; the category of its size tells it from its sisters. */
  private static String name(Industry industry, Text text) {
    String division = text.of(industry.divisionName());
    return industry.code().length() != 3
        ? division
        : industry
            .sizeCategory()
            .map(category -> text.of("organisation.group", division, category))
            .orElse(division);
  }
}
