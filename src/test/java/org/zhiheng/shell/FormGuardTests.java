package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.TestDatabase;

class FormGuardTests {

  private static final String ONCE = "once";

  private final Actor actor =
      new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.OFFICER), null);
  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
  private final OnceStore store = new OnceStore(jdbc);
  private final FormGuard guard =
      new FormGuard(
          store, () -> Optional.of(actor), new Drafts(new DraftStore(jdbc), Clock.systemUTC()));

  @Test
  void theSameFormIsCarriedOutOnce() throws IOException {
    assertThat(send(form("/thing", "name", "甲"), "/done")).isNull();

    assertThat(send(form("/thing", "name", "甲"), "/never")).isEqualTo("/done");
  }

  @Test
  void aFormThatWasShownAgainMayBeSentAgain() throws IOException {
    assertThat(send(form("/thing", "name", "甲"), null)).isNull();

    assertThat(send(form("/thing", "name", "甲"), "/done")).isNull();
  }

  @Test
  void aFormCorrectedAfterAStepBackIsCarriedOut() throws IOException {
    send(form("/thing", "name", "甲"), "/done");

    assertThat(send(form("/thing", "name", "乙"), "/done")).isNull();
  }

  @Test
  void anotherFormOfTheSamePageIsCarriedOut() throws IOException {
    send(form("/thing", "name", "甲"), "/done");

    assertThat(send(form("/other", "name", "甲"), "/done")).isNull();
  }

  @Test
  void anotherFileIsAnotherSubmission() throws IOException {
    send(upload("one.pdf"), "/done");

    assertThat(send(upload("one.pdf"), "/never")).isEqualTo("/done");
    assertThat(send(upload("two.pdf"), "/done")).isNull();
  }

  @Test
  void aCorrectedFileOfTheSameNameAndSizeIsAnotherSubmission() throws IOException {
    send(upload("one.pdf", new byte[] {1, 2, 3}), "/done");

    assertThat(send(upload("one.pdf", new byte[] {1, 2, 4}), "/done")).isNull();
  }

  @Test
  void aFormOfOneAccountIsNotCarriedOutAsAnother() {
    var request = form("/thing", "as", AccountId.next().toString());

    assertThatThrownBy(() -> send(request, "/never")).isInstanceOf(OtherAccount.class);
  }

  @Test
  void aFormOfTheActorPasses() throws IOException {
    assertThat(send(form("/thing", "as", actor.id().toString()), "/done")).isNull();
  }

  /**
   * Sends a request that is answered by leading on to a page, or by showing the form again.
   *
   * @return where the guard led on to; null when it let the request through
   */
  private String send(MockHttpServletRequest request, String leadsTo) throws IOException {
    var response = new MockHttpServletResponse();
    try {
      assertThat(guard.preHandle(request, response, this)).isTrue();
    } catch (AlreadyDone done) {
      return store.done(done.form()).orElseThrow().location();
    }
    if (leadsTo != null) {
      response.setHeader("Location", leadsTo);
    }
    guard.afterCompletion(request, response, this, null);
    return null;
  }

  private static MockHttpServletRequest form(String path, String name, String value) {
    var request = new MockHttpServletRequest("POST", path);
    request.addParameter(ONCE, ONCE);
    request.addParameter(name, value);
    return request;
  }

  private static MockHttpServletRequest upload(String file) {
    return upload(file, new byte[3]);
  }

  private static MockHttpServletRequest upload(String file, byte[] content) {
    var request = new MockMultipartHttpServletRequest();
    request.setRequestURI("/thing");
    request.addParameter(ONCE, ONCE);
    request.addFile(new MockMultipartFile("file", file, "application/pdf", content));
    return request;
  }
}
