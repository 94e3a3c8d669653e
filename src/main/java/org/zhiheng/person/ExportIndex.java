package org.zhiheng.person;

import java.time.Instant;
import org.springframework.web.util.HtmlUtils;
import org.zhiheng.kernel.PersonalRecords.Part;
import org.zhiheng.shell.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page by which people read an export: each kind of records with its rows, and the files. */
final class ExportIndex {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Text words;
  private final StringBuilder html = new StringBuilder();

  ExportIndex(Text words, Instant at) {
    this.words = words;
    String title = escaped(words.of("person.export.title"));
    html.append("<!doctype html><html lang=\"")
        .append(words.locale().toLanguageTag())
        .append("\"><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title><h1>")
        .append(title)
        .append("</h1><p>")
        .append(escaped(words.minute(at)))
        .append("</p><p>")
        .append(escaped(words.of("person.export.not")))
        .append("</p>\n");
  }

  void part(Part part) {
    html.append("<h2>")
        .append(escaped(words.of(part.key())))
        .append("</h2><p><a href=\"")
        .append(part.key())
        .append(".json\">JSON</a></p>\n");
    for (String row : part.rows()) {
      html.append("<table border=\"1\">");
      for (var field : JSON.readTree(row).properties()) {
        html.append("<tr><th>")
            .append(escaped(field.getKey()))
            .append("</th><td>")
            .append(escaped(plain(field.getValue())))
            .append("</td></tr>");
      }
      html.append("</table><br>\n");
    }
  }

  void file(String path, String name) {
    html.append("<p><a href=\"")
        .append(escaped(path))
        .append("\">")
        .append(escaped(name))
        .append("</a></p>\n");
  }

  String html() {
    return html + "</html>\n";
  }

  private static String plain(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
