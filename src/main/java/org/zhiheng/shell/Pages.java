package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Settings;

/** What handlers answer with: a page in the frame, or the way to the next one. */
@Component
public class Pages {

  private static final String NOTICE = "notice";

  private final Templates templates;
  private final Texts texts;
  private final CurrentActor currentActor;
  private final Drafts drafts;
  private final Menu menu;
  private final ObjectProvider<CaseProgress> cases;
  private final boolean demo;

  Pages(
      Templates templates,
      Texts texts,
      CurrentActor currentActor,
      Drafts drafts,
      Menu menu,
      ObjectProvider<CaseProgress> cases,
      Settings settings) {
    this.templates = templates;
    this.texts = texts;
    this.currentActor = currentActor;
    this.drafts = drafts;
    this.menu = menu;
    this.cases = cases;
    this.demo = settings.demo();
  }

  /**
   * A page.
   *
   * @param template its file below {@code src/main/jte}, without the ending; its parameters are
   *     {@code page} and {@code view}
   */
  public View show(String template, Object view) {
    return show(template, view, HttpStatus.OK);
  }

  /** The same form again, with what was typed and what was wrong with it. */
  public View again(String template, Object view, Form form) {
    return show(
        template, view, form.stale() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  public View show(String template, Object view, HttpStatus status) {
    return new JteView(
        templates, template, () -> Map.of("page", page(), "view", view), status, false);
  }

  /**
   * A page that reads the same for everybody who is not signed in: browsers and caches may keep it,
   * and ask each time whether it still holds.
   */
  public View open(String template, Object view) {
    View page = show(template, view);
    return currentActor.find().isPresent() || notice(request()) != null
        ? page
        : ((JteView) page).kept();
  }

  /**
   * A page that is handed out as a file, without a frame.
   *
   * @param template its only parameter is {@code view}
   */
  public String file(String template, Object view) {
    return new String(templates.render(template, Map.of("view", view)).toByteArray(), UTF_8);
  }

  /** On to another page, which tells what was done. */
  public View next(String path, String noticeKey, Object... args) {
    RequestContextUtils.getOutputFlashMap(request())
        .put(NOTICE, texts.current().of(noticeKey, args));
    return next(path);
  }

  public View next(String path) {
    var redirect = new RedirectView(path, true, false, false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }

  /** The words of the running request's language. */
  public Text text() {
    return texts.current();
  }

  private Page page() {
    HttpServletRequest request = request();
    @Nullable Actor actor = currentActor.find().orElse(null);
    String path = request.getRequestURI();
    return new Page(
        texts.current(),
        actor,
        actor == null ? List.of() : menu.entries(actor, path),
        path,
        here(request),
        actor == null ? null : menu.search(actor),
        notice(request),
        () -> csrf(request),
        UUID.randomUUID().toString(),
        demo,
        actor == null ? key -> Optional.empty() : drafts.of(actor),
        actor == null ? id -> Optional.empty() : id -> progress(id, actor));
  }

  /**
   * What a browser may ask for again: a form that was sent has an address of its own, which nobody
   * can open, and says itself where it stands, however often it is shown again.
   */
  static String here(HttpServletRequest request) {
    if (request.getMethod().equals("GET") && request.getDispatcherType() != DispatcherType.ERROR) {
      String query = request.getQueryString();
      return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
    String from = Objects.requireNonNullElse(request.getHeader("Referer"), "");
    String site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    Back sent = Back.of(from.startsWith(site + "/") ? from.substring(site.length()) : null);
    return Back.of(request.getParameter("at")).or(sent.or("/"));
  }

  private Optional<Progress> progress(CaseId id, Actor actor) {
    return cases.stream().findFirst().flatMap(it -> it.of(id, actor));
  }

  private static @Nullable String notice(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (String) flash.get(NOTICE);
  }

  private static String csrf(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken csrf ? csrf.getToken() : "";
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
