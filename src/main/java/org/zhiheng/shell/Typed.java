package org.zhiheng.shell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.NumberBounds;

/** What stands in a form's fields: as it was typed, and read as what it means. */
abstract class Typed {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.\\u5E74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65E5?");

  /** Where a field says no more: bounds that keep any number cheap. */
  static final NumberBounds ANY = NumberBounds.of("-999999999999999", "999999999999999", 6);

  static final NumberBounds ANY_WHOLE = NumberBounds.whole(-999_999_999, 999_999_999);

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

  private final MultiValueMap<String, String> typed;

  Typed(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  final void replace(String name, String value) {
    typed.set(name, value);
  }

  /** Other values in place of all but some. */
  final void replaceAllBut(Set<String> names, MultiValueMap<String, String> others) {
    typed.keySet().retainAll(names);
    others.forEach(typed::put);
  }

  public String value(String name) {
    String value = typed.getFirst(name);
    return value == null ? "" : value;
  }

  /** All values of a field that may be chosen several times. */
  public List<String> values(String name) {
    return typed.getOrDefault(name, List.of());
  }

  public boolean chosen(String name, Object value) {
    return values(name).contains(value.toString());
  }

  /** What a field of one line holds, without spaces around it. */
  public String text(String name) {
    return CleanText.line(value(name));
  }

  /** What a field of several lines holds, without spaces around it. */
  public String prose(String name) {
    return CleanText.block(value(name)).strip();
  }

  public @Nullable String proseOrNull(String name) {
    return prose(name).isEmpty() ? null : prose(name);
  }

  public @Nullable String textOrNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  /** A code, date or number: full-width characters become ASCII, spaces around it go. */
  public String code(String name) {
    return HalfWidth.of(value(name));
  }

  public LocalDate date(String name) {
    return dateOf(code(name));
  }

  /** A day as people write it: 2026-03-01, 2026/3/1, 2026.3.1 or 2026年3月1日. */
  static LocalDate dateOf(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      throw new DateTimeException(text);
    }
    return LocalDate.of(part(day, 1), part(day, 2), part(day, 3));
  }

  private static int part(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }

  public @Nullable LocalDate dateOrNull(String name) {
    return code(name).isEmpty() ? null : date(name);
  }

  public BigDecimal number(String name) {
    return ANY.parse(code(name));
  }

  public @Nullable BigDecimal numberOrNull(String name) {
    return code(name).isEmpty() ? null : number(name);
  }

  public int whole(String name) {
    return ANY_WHOLE.parse(code(name)).intValueExact();
  }

  public @Nullable Integer wholeOrNull(String name) {
    return code(name).isEmpty() ? null : Integer.valueOf(whole(name));
  }

  /**
   * What was chosen; null where nothing was.
   *
   * @throws WrongRequest for what no page offers
   */
  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    String chosen = text(name);
    if (chosen.isEmpty()) {
      return null;
    }
    return Pick.named(type, chosen).orElseThrow(() -> new WrongRequest(name));
  }

  /**
   * Whether the first of two answers was given; false where none was.
   *
   * @throws WrongRequest for what no page offers
   */
  public boolean answers(String name, String yes, String no) {
    String given = text(name);
    if (!given.isEmpty() && !given.equals(yes) && !given.equals(no)) {
      throw new WrongRequest(name);
    }
    return given.equals(yes);
  }

  /**
   * Which of two things a button asks for.
   *
   * @throws WrongRequest where it says neither, as no page leaves it out: nothing is done by
   *     default
   */
  public boolean asks(String name, String yes, String no) {
    if (text(name).isEmpty()) {
      throw new WrongRequest(name);
    }
    return answers(name, yes, no);
  }

  /**
   * Which of some ways was chosen; empty where none was, which a form says beside the field.
   *
   * @throws WrongRequest for one that no page offers
   */
  public String oneOf(String name, String... ways) {
    String chosen = text(name);
    if (!chosen.isEmpty() && !List.of(ways).contains(chosen)) {
      throw new WrongRequest(name);
    }
    return chosen;
  }

  /**
   * The id of a thing that its page offers.
   *
   * @throws WrongRequest for what is none
   */
  public UUID uuid(String name) {
    return uuidOf(name, code(name));
  }

  /**
   * The ids of the things that its page offers.
   *
   * @throws WrongRequest for what is none
   */
  public List<UUID> uuids(String name) {
    return values(name).stream().map(each -> uuidOf(name, each)).toList();
  }

  private static UUID uuidOf(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new WrongRequest(name, e);
    }
  }

  /** A box that was ticked. */
  public boolean ticked(String name) {
    return typed.containsKey(name);
  }

  /**
   * The version that the user saw; 0 for something new. It is a hidden field, so that a text that
   * is no number was not sent by our page.
   */
  public int version() {
    String version = code("version");
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      throw new WrongRequest("version");
    }
    return version.isEmpty() ? 0 : Integer.parseInt(version);
  }
}
