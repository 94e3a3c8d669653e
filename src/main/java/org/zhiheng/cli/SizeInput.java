package org.zhiheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.Figures;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.SizeMethod;
import org.zhiheng.organisation.SizeResult;

/**
 * What somebody wrote about one organisation, in an option or a cell each; blank where nothing.
 *
 * @param industry its code
 */
record SizeInput(String industry, String staff, String revenue, String assets) {

  static final List<String> NEEDED = List.of("class", "staff", "revenue");
  static final List<String> OPTIONAL = List.of("assets");

  /** The name of the option and the column for the industry. */
  static final String CLASS = "class";

  static SizeInput of(Table.Row row) {
    return new SizeInput(
        row.cell(CLASS), row.cell("staff"), row.cell("revenue"), row.cell("assets"));
  }

  /** What speaks against sizing it, each at the name of its option and column. */
  List<Refusal> whyNot() {
    List<Refusal> refusals = new ArrayList<>();
    for (Refusal refusal : Industry.whyNotParse(industry)) {
      refusals.add(refusal.at(CLASS));
    }
    refusals.addAll(Figures.whyNotParse(staff, revenue, assets));
    return refusals.isEmpty() ? SizeMethod.nbs2017().whyNot(parsedIndustry(), figures()) : refusals;
  }

  Industry parsedIndustry() {
    return Industry.parse(industry);
  }

  /** Its size, when nothing speaks against it. */
  SizeResult result() {
    return SizeMethod.nbs2017().size(parsedIndustry(), figures());
  }

  /** What was written under the name of an option or column. */
  String text(String name) {
    return switch (name) {
      case CLASS -> industry;
      case "staff" -> staff;
      case "revenue" -> revenue;
      default -> assets;
    };
  }

  private Figures figures() {
    return Figures.parse(staff, revenue, assets);
  }
}
