package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Outages;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

/** The one place where what went wrong becomes a page: refusals explain, faults get a number. */
@ControllerAdvice
class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Pages pages;
  private final Outages outages;
  private final OnceStore sent;

  Faults(Pages pages, OnceStore sent, Outages outages) {
    this.outages = outages;
    this.pages = pages;
    this.sent = sent;
  }

  @ExceptionHandler
  View refused(Refused refused) {
    List<Message> reasons =
        refused.refusals().stream()
            .map(refusal -> new Message(refusal.reason().messageKey(), refusal.args()))
            .toList();
    return pages.show("shell/refused", reasons, HttpStatus.CONFLICT);
  }

  @ExceptionHandler
  View stale(Stale stale) {
    return problem("stale", HttpStatus.CONFLICT);
  }

  @ExceptionHandler
  View otherAccount(OtherAccount other) {
    return problem("otherAccount", HttpStatus.CONFLICT);
  }

  @ExceptionHandler
  View notFound(NotFound notFound) {
    return problem("notFound", HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler
  View tooOften(TooOften tooOften, HttpServletRequest request) {
    String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
    if (Accepted.of(accept).prefersJson()) {
      return (_, _, response) -> told(tooOften, response);
    }
    return pages.show(
        "shell/problem",
        Message.of("shell.problem.tooOften", tooOften.seconds()),
        HttpStatus.TOO_MANY_REQUESTS);
  }

  private static void told(TooOften tooOften, HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    // as bytes: JSON has no other encoding that a header could name
    String answer = "{\"error\":\"tooOften\",\"seconds\":" + tooOften.seconds() + "}";
    response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
  }

  /** Who sent a form twice is led where the first one was led; if nobody came to say, told so. */
  @ExceptionHandler
  View alreadyDone(AlreadyDone again) {
    OnceStore.Done done = sent.done(again.form()).orElse(new OnceStore.Done("/", false));
    return done.led()
        ? pages.next(done.location())
        : pages.next(done.location(), "shell.doneAlready");
  }

  /** What no page of ours sends; the log never holds what it was. */
  @ExceptionHandler({
    WrongRequest.class,
    TypeMismatchException.class,
    MultipartException.class,
    RequestRejectedException.class
  })
  View wrong(Exception wrong, HttpServletRequest request) {
    return badRequest(wrong, request, HttpStatus.BAD_REQUEST);
  }

  /** The reader went away while the answer was on its way: nobody is there to be told. */
  @ExceptionHandler
  void gone(ClientAbortException gone) {
    LOG.debug("a reader left before the answer came");
  }

  @ExceptionHandler
  View tooLarge(MaxUploadSizeExceededException tooLarge) {
    return problem("tooLarge", HttpStatus.CONTENT_TOO_LARGE);
  }

  /** Belongs to the security filters, which ask for a sign-in or say no. */
  @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
  void security(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  View fault(Exception fault, HttpServletRequest request) {
    if (fault instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
      return status == HttpStatus.NOT_FOUND
          ? problem("notFound", status)
          : badRequest(fault, request, status);
    }
    if (outages.isOutage(fault)) {
      // a page would ask the database once more; the filter before everything answers without it
      outages.noticed(fault);
      throw fault instanceof RuntimeException already ? already : new IllegalStateException(fault);
    }
    Submission form = Submission.of(request);
    if (form != null && form.isDone()) {
      LOG.error("after a form was carried out", fault);
      return pages.next(form.from(), "shell.doneAllTheSame");
    }
    byte[] number = new byte[4];
    RANDOM.nextBytes(number);
    String shown = HexFormat.of().withUpperCase().formatHex(number);
    LOG.error("fault {}", shown, fault);
    return pages.show(
        "shell/problem",
        Message.of("shell.problem.fault", shown),
        HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private View badRequest(Exception wrong, HttpServletRequest request, HttpStatus status) {
    LOG.info(
        "{} at {}: {}",
        status.value(),
        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        wrong.getClass().getSimpleName());
    return problem("badRequest", status);
  }

  private View problem(String key, HttpStatus status) {
    return pages.show("shell/problem", Message.of("shell.problem." + key), status);
  }
}
