package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

/**
 * What a user typed, as it was typed, with the messages beside its fields; and, after a collision,
 * what somebody else saved meanwhile. First it is checked ({@code required}, {@code checkDate} …);
 * the getters of values expect what the checks have let pass.
 */
public final class Form extends Typed {

  /** What the frame adds to every form. */
  private static final Set<String> OWN = Set.of("_csrf", "once", "at", "as", "draft");

  private static final NumberBounds YEARS = NumberBounds.whole(1900, 2199);

  private final Map<String, Message> errors = new LinkedHashMap<>();
  private final Map<String, Message> warnings = new LinkedHashMap<>();
  private final List<Message> refusals = new ArrayList<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private Map<String, String> theirs = Map.of();
  private boolean stale;
  private boolean untouched;
  private String place = "";

  private Form(MultiValueMap<String, String> typed) {
    super(typed);
  }

  /**
   * What came with a request; one whose version is no number was not sent by our page and is
   * refused.
   */
  public static Form of(MultiValueMap<String, String> parameters) {
    var typed = new LinkedMultiValueMap<String, String>();
    parameters.forEach((name, values) -> typed.put(name, List.copyOf(values)));
    OWN.forEach(typed::remove);
    var form = new Form(typed);
    form.version();
    return form;
  }

  /** A form that nobody has typed into, showing what is stored; null is shown as empty. */
  public static Form showing(Map<String, ?> stored) {
    var typed = new LinkedMultiValueMap<String, String>();
    stored.forEach((name, value) -> typed.set(name, value == null ? "" : value.toString()));
    var form = new Form(typed);
    form.untouched = true;
    return form;
  }

  /**
   * Takes up what its reader typed into it another time and did not send.
   *
   * @return whether it did; a form that has just been sent shows what was sent
   */
  boolean takeUp(Draft draft) {
    if (untouched) {
      replaceAllBut(draft.unkept(), draft.fields());
    }
    return untouched;
  }

  /** Names a form that is one of several on its page, so that their fields differ by id. */
  public Form within(String place) {
    this.place = place + "-";
    return this;
  }

  /** What its draft is called: forms of one page may share an address. */
  public String draftKey(String action) {
    return place.isEmpty() ? action : action + "#" + place;
  }

  /** Where its draft is sent. */
  public String draftAddress(String action) {
    return "/shell/draft?of=" + URLEncoder.encode(draftKey(action), UTF_8);
  }

  /** The id of a field on its page. */
  public String id(String name) {
    return place + name;
  }

  /** What a field is called on its page; its template says so. */
  public void label(String name, String label) {
    labels.put(name, label);
  }

  public @Nullable String labelOf(String name) {
    return labels.get(name);
  }

  // --- checks

  public Form required(String... names) {
    for (String name : names) {
      if (text(name).isEmpty()) {
        error(name, Message.of("shell.form.required"));
      }
    }
    return this;
  }

  public Form atMost(int characters, String... names) {
    for (String name : names) {
      int length = CleanText.length(prose(name));
      if (length > characters) {
        error(name, Message.of("shell.form.tooLong", characters, length));
      }
    }
    return this;
  }

  /** A day of the calendar in a year that somebody alive can speak of. */
  public Form checkDate(String... names) {
    check("shell.form.date", Typed::dateOf, names);
    for (String name : names) {
      if (errorOf(name) == null && !code(name).isEmpty() && !YEARS.holds(yearOf(date(name)))) {
        error(name, Message.of("shell.form.year", YEARS.least(), YEARS.most()));
      }
    }
    return this;
  }

  private static BigDecimal yearOf(LocalDate day) {
    return BigDecimal.valueOf(day.getYear());
  }

  public Form checkNumber(String... names) {
    return checkNumber(ANY, names);
  }

  public Form checkWhole(String... names) {
    return checkNumber(ANY_WHOLE, names);
  }

  /** Checks that a filled field holds a number within bounds. */
  public Form checkNumber(NumberBounds bounds, String... names) {
    for (String name : names) {
      if (!code(name).isEmpty()) {
        bounds.whyNot(code(name)).forEach(refusal -> refuse(refusal.at(name)));
      }
    }
    return this;
  }

  /**
   * Checks that a filled field can be read by a parser, which says no by an {@link
   * IllegalArgumentException}.
   */
  public Form check(String messageKey, Function<String, ?> parser, String... names) {
    for (String name : names) {
      try {
        if (!code(name).isEmpty()) {
          Objects.requireNonNull(parser.apply(code(name)));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        error(name, Message.of(messageKey));
      }
    }
    return this;
  }

  public void error(String name, Message message) {
    errors.putIfAbsent(name, message);
  }

  /**
   * Runs a verb; what it refuses is shown in the form, and so is a collision with somebody else's
   * change.
   */
  public boolean passes(Runnable verb) {
    if (!ok()) {
      return false;
    }
    try {
      verb.run();
      return true;
    } catch (Refused refused) {
      refused.refusals().forEach(this::refuse);
    } catch (Stale e) {
      stale = true;
    }
    return false;
  }

  /** After a collision: what is stored now, to be shown beside what was typed. */
  public Form beside(Map<String, ?> stored, int version) {
    theirs = new LinkedHashMap<>();
    stored.forEach((name, value) -> theirs.put(name, value == null ? "" : value.toString()));
    replace("version", Integer.toString(version));
    return this;
  }

  /** Shows a refusal beside its field, or on top when it concerns the whole form. */
  public void refuse(Refusal refusal) {
    Message message = new Message(refusal.reason().messageKey(), refusal.args());
    if (refusal.field() == null) {
      refusals.add(message);
    } else if (holdsSignsAlone(refusal.field())) {
      error(refusal.field(), Message.of("shell.form.signsOnly", refusal));
    } else {
      error(refusal.field(), message);
    }
  }

  /** Who sees something in a field is told why it counts as nothing. */
  private boolean holdsSignsAlone(String name) {
    String typed = prose(name);
    return !typed.isEmpty() && Folding.saysNothing(typed);
  }

  /** Says beside a field what may be saved so and will be refused later. */
  public void warn(Refusal refusal) {
    String field = Objects.requireNonNull(refusal.field(), "a warning stands beside its field");
    warnings.putIfAbsent(field, new Message(refusal.reason().messageKey(), refusal.args()));
  }

  public @Nullable Message warningOf(String name) {
    return warnings.get(name);
  }

  // --- outcome

  public boolean ok() {
    return errors.isEmpty() && refusals.isEmpty() && !stale;
  }

  public @Nullable Message errorOf(String name) {
    return errors.get(name);
  }

  /** What is wrong with the fields, in the order in which they stand on the page. */
  public Map<String, Message> errors() {
    var inOrder = new LinkedHashMap<String, Message>();
    for (String name : labels.keySet()) {
      Message error = errors.get(name);
      if (error != null) {
        inOrder.put(name, error);
      }
    }
    errors.forEach(inOrder::putIfAbsent);
    return inOrder;
  }

  /** Reasons that belong to no field. */
  public List<Message> refusals() {
    return refusals;
  }

  /** Somebody else saved first. */
  public boolean stale() {
    return stale;
  }

  /** What somebody else saved in a field, where it differs from what was typed. */
  public @Nullable String theirs(String name) {
    String stored = theirs.get(name);
    return stored == null || stored.equals(value(name)) ? null : stored;
  }
}
