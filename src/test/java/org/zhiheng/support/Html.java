package org.zhiheng.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** A page as a test reads it: its tags in order, where they lead and what is wrong with them. */
public final class Html {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z_:][-\\w:.]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");

  /** Text that was meant for a program: a key without words, an argument without a value. */
  private static final Pattern UNWORDED = Pattern.compile("\\?\\?\\?|\\{[0-9][^}]*}|>null<");

  private final String source;
  private final List<Tag> tags;

  /** A tag; {@code closing} for {@code </name>}. */
  public record Tag(String name, boolean closing, Map<String, String> attributes) {

    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
      return attributes.containsKey(attribute);
    }

    boolean opens(String... names) {
      return !closing && List.of(names).contains(name);
    }
  }

  public Html(String source) {
    this.source = source;
    this.tags =
        TAG.matcher(source)
            .results()
            .map(
                found ->
                    new Tag(
                        found.group(2).toLowerCase(Locale.ROOT),
                        !found.group(1).isEmpty(),
                        attributes(found.group(3))))
            .toList();
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new HashMap<String, String>();
    ATTRIBUTE
        .matcher(text)
        .results()
        .forEach(
            found -> {
              String value =
                  Stream.of(2, 3, 4)
                      .map(found::group)
                      .filter(each -> each != null)
                      .findFirst()
                      .orElse("");
              attributes.put(
                  found.group(1).toLowerCase(Locale.ROOT), HtmlUtils.htmlUnescape(value));
            });
    return attributes;
  }

  /** The addresses that the page offers: its links, and its GET forms as they stand. */
  public List<String> addresses() {
    var addresses = new ArrayList<String>();
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      if (tag.opens("a") && tag.has("href")) {
        addresses.add(tag.get("href"));
      }
      if (tag.opens("object", "iframe")) {
        addresses.add(tag.get("data") + tag.get("src"));
      }
      if (tag.opens("form") && !tag.get("method").equalsIgnoreCase("post")) {
        addresses.add(tag.get("action") + "?" + String.join("&", fields(i)));
      }
    }
    return addresses.stream().map(address -> address.replaceAll("#.*", "")).toList();
  }

  /** What a GET form sends: what stands in its fields, and of a choice the last one. */
  private List<String> fields(int form) {
    var fields = new HashMap<String, String>();
    String select = "";
    for (Tag tag : tags.subList(form + 1, tags.size())) {
      if (tag.name().equals("form")) {
        break;
      }
      if (tag.opens("select")) {
        select = tag.get("name");
      } else if (tag.opens("option")) {
        fields.put(select, tag.get("value"));
      } else if (tag.opens("input") && tag.has("name")) {
        fields.put(tag.get("name"), tag.get("value"));
      }
    }
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .toList();
  }

  /** What no page may have, in words; empty for a page that is well made. */
  public List<String> faults(String language) {
    var faults = new ArrayList<String>();
    long headings = tags.stream().filter(tag -> tag.opens("h1")).count();
    if (headings != 1) {
      faults.add(headings + " headings of the first level");
    }
    if (tags.stream().noneMatch(tag -> tag.opens("html") && tag.get("lang").equals(language))) {
      faults.add("its language is not " + language);
    }
    UNWORDED.matcher(source).results().forEach(found -> faults.add("shows " + found.group()));
    faults.addAll(inline());
    faults.addAll(twice());
    faults.addAll(unlabelled());
    return faults;
  }

  private List<String> inline() {
    return tags.stream()
        .filter(
            tag ->
                tag.opens("style")
                    || tag.has("style")
                    || (tag.opens("script") && !tag.has("src"))
                    || tag.attributes().keySet().stream().anyMatch(name -> name.startsWith("on")))
        .map(tag -> "style or script inside " + tag)
        .toList();
  }

  private List<String> twice() {
    var seen = new TreeSet<String>();
    return tags.stream()
        .filter(tag -> tag.has("id") && !seen.add(tag.get("id")))
        .map(tag -> "id stands twice: " + tag.get("id"))
        .toList();
  }

  private List<String> unlabelled() {
    var labelled = new TreeSet<String>();
    tags.stream().filter(tag -> tag.opens("label")).forEach(tag -> labelled.add(tag.get("for")));
    var faults = new ArrayList<String>();
    int labels = 0;
    for (Tag tag : tags) {
      if (tag.name().equals("label")) {
        labels += tag.closing() ? -1 : 1;
      }
      boolean named =
          labels > 0
              || tag.has("aria-label")
              || tag.has("aria-labelledby")
              || (tag.has("id") && labelled.contains(tag.get("id")));
      if (isField(tag) && !named) {
        faults.add("field without a label: " + tag.get("name") + " " + tag.get("id"));
      }
    }
    return faults;
  }

  private static boolean isField(Tag tag) {
    return tag.opens("select", "textarea")
        || (tag.opens("input") && !List.of("hidden", "submit", "button").contains(tag.get("type")));
  }
}
