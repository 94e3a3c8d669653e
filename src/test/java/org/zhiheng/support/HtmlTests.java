package org.zhiheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a page is seen once. */
class HtmlTests {

  private static final String PAGE = "<html lang=\"en\"><h1>Title</h1>%s</html>";

  @Test
  void a_page_that_is_well_made_has_no_fault() {
    Html page =
        page(
            "<label for=\"a\">A</label><input id=\"a\" name=\"a\"><label>B"
                + " <select></select></label><input type=\"hidden\" name=\"h\"><script"
                + " src=\"/x.js\"></script>");
    assertThat(page.faults("en")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1>Again</h1>                      | 2 headings",
        "<p id='x'></p><p id='x'></p>        | id stands twice: x",
        "<input name='n'>                    | field without a label: n",
        "<p style='color: red'></p>          | style or script inside",
        "<script>alert(1)</script>           | style or script inside",
        "<button onclick='x()'>x</button>    | style or script inside",
        "<p>???key???</p>                    | shows ???",
        "<p>due on {0}</p>                   | shows {0}",
        "<td>null</td>                       | shows >null<"
      })
  void a_fault_is_found(String part, String fault) {
    assertThat(page(part).faults("en")).anyMatch(found -> found.contains(fault));
  }

  @Test
  void another_language_is_a_fault() {
    assertThat(page("").faults("zh-CN")).containsExactly("its language is not zh-CN");
  }

  @Test
  void links_and_get_forms_lead_somewhere() {
    Html page =
        page(
            "<a href=\"/a?x=1&amp;y=2#z\">a</a><form action=\"/find\"><input name=\"q\""
                + " value=\"v\"></form><form method=\"post\" action=\"/do\"></form>");
    assertThat(page.addresses()).containsExactly("/a?x=1&y=2", "/find?q=v");
  }

  private static Html page(String part) {
    return new Html(PAGE.formatted(part));
  }
}
