package org.zhiheng.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The forms of a page that are sent by POST, with what stands in their fields. */
public final class PageForms {

  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\"([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern CONTROL =
      Pattern.compile("<(input|select|textarea|button|option)\\b([^>]*)>([^<]*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

  private PageForms() {}

  /** A form as its page would send it; {@code fields} holds every field, filled or not. */
  public record Sent(String action, boolean upload, Map<String, String> fields) {}

  /** What the frame adds to each form is left out. */
  public static List<Sent> of(String page, String address) {
    var forms = new ArrayList<Sent>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Map<String, String> head = attributes(form.group(1));
      Map<String, String> fields = fields(form.group(2));
      fields.keySet().removeAll(Set.of("_csrf", "once", "at", "as", "draft"));
      String action = head.getOrDefault("action", "");
      forms.add(
          new Sent(
              action.isEmpty() ? address : action,
              head.getOrDefault("enctype", "").startsWith("multipart"),
              fields));
    }
    return forms;
  }

  private static Map<String, String> fields(String body) {
    var fields = new LinkedHashMap<String, String>();
    String select = "";
    Matcher control = CONTROL.matcher(body);
    while (control.find()) {
      Map<String, String> tag = attributes(control.group(2));
      String name = tag.getOrDefault("name", "");
      switch (control.group(1)) {
        case "select" -> select = name;
        case "option" -> {
          if (!tag.getOrDefault("value", "").isEmpty()
              && (tag.containsKey("selected") || fields.getOrDefault(select, "").isEmpty())) {
            fields.put(select, tag.get("value"));
          }
          name = "";
        }
        case "textarea" -> fields.put(name, HtmlUtils.htmlUnescape(control.group(3)));
        default -> {
          if (!tag.getOrDefault("type", "").equals("file") && !name.isEmpty()) {
            String value = tag.getOrDefault("value", "");
            fields.merge(name, value, (old, next) -> old.isEmpty() ? next : old);
          }
        }
      }
      if (!name.isEmpty() && !tag.getOrDefault("type", "").equals("file")) {
        fields.putIfAbsent(name, "");
      }
    }
    return fields;
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = attribute.group(2);
      attributes.put(attribute.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
    }
    return attributes;
  }
}
