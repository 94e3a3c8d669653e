package org.zhiheng.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;

/**
 * The frame's part of a page: language, who acts, menu, notice and the tokens of its forms.
 *
 * @param path the address asked for, without its query
 * @param here the address to come back to, with its query; where a form was sent, the page that the
 *     form stands on
 * @param search the path that answers the search box with {@code q}; null shows no box
 * @param notice what the last step did, told once
 * @param csrf proof that a form comes from this site; a page without a form asks for none, and its
 *     answer brings no cookie
 * @param once makes a repeated submission of the same form do its work once
 * @param drafts what the actor typed into a form another time and did not send
 * @param cases how far a case has come, as the actor may know it
 */
public record Page(
    Text text,
    @Nullable Actor actor,
    List<Entry> menu,
    String path,
    String here,
    @Nullable String search,
    @Nullable String notice,
    Supplier<String> csrf,
    String once,
    boolean demo,
    Function<String, Optional<Draft>> drafts,
    Function<CaseId, Optional<Progress>> cases) {

  /** A menu entry as this actor sees it. */
  public record Entry(String key, String path, int waiting, boolean current) {}

  /** The roles that the actor has, in the order in which the work passes through them. */
  public List<Role> roles() {
    return actor == null ? List.of() : Arrays.stream(Role.values()).filter(actor::is).toList();
  }

  /** Whether something waits behind the menu, for where it is folded away. */
  public boolean isWaitedFor() {
    return menu.stream().anyMatch(entry -> entry.waiting() > 0);
  }

  /** This very page in another language. */
  public String in(String languageTag) {
    int query = here.indexOf('?');
    Stream<String> kept =
        query < 0
            ? Stream.of()
            : Arrays.stream(here.substring(query + 1).split("&"))
                .filter(parameter -> !parameter.startsWith("lang="));
    return (query < 0 ? here : here.substring(0, query))
        + Stream.concat(kept, Stream.of("lang=" + languageTag))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The draft that now stands in a form; null when there is none. */
  public @Nullable Draft draft(Form form, String action) {
    return drafts.apply(form.draftKey(action)).filter(form::takeUp).orElse(null);
  }

  /** How far a case has come; null where the actor may not follow it. */
  public @Nullable Progress progress(CaseId id) {
    return cases.apply(id).orElse(null);
  }

  /** Shortest way to the words. */
  public String t(String key, Object... args) {
    return text.of(key, args);
  }
}
