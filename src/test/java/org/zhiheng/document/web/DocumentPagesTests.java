package org.zhiheng.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.document.Samples;
import org.zhiheng.document.TestDocuments;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

class DocumentPagesTests {

  private static final Actor READER =
      new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.OFFICER), null);
  private static final Actor STRANGER =
      new Actor(AccountId.next(), PersonId.next(), "测试乙", Set.of(Role.OFFICER), null);

  @TempDir Path data;
  private Documents documents;

  @BeforeEach
  void prepare() {
    documents = TestDocuments.in(data, (actor, id) -> actor.is(READER.id()));
  }

  @Test
  void aPdfIsShownInTheBrowserUnderItsChineseName() throws Exception {
    MockHttpServletResponse answer = served(store("证明 一.pdf", Samples.PDF));

    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    assertThat(answer.getContentAsByteArray()).isEqualTo(Samples.PDF);
    assertThat(answer.getHeader("Content-Disposition"))
        .startsWith("inline")
        .contains("filename*=UTF-8''%E8%AF%81%E6%98%8E%20%E4%B8%80.pdf");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void anImageIsShownInASandbox() throws Exception {
    MockHttpServletResponse answer = served(store("照片.png", Samples.PNG));

    assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
    assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void anOfficeFileIsHandedOverAsAFile() throws Exception {
    byte[] docx = Samples.zip("[Content_Types].xml", "word/document.xml");

    assertThat(served(store("总结.docx", docx)).getHeader("Content-Disposition"))
        .startsWith("attachment");
  }

  @Test
  void aStrangerFindsNothing() {
    Document document = store("证明.pdf", Samples.PDF);

    assertThatThrownBy(() -> pages(STRANGER).perform(get("/document/" + document.id())))
        .hasRootCauseInstanceOf(NotFound.class);
  }

  private MockHttpServletResponse served(Document document) throws Exception {
    return pages(READER).perform(get("/document/" + document.id())).andReturn().getResponse();
  }

  /**
   * What calls a page without a server leaves its request behind, and later tests would act in it.
   */
  @AfterEach
  void outsideOfRequests() {
    RequestContextHolder.resetRequestAttributes();
  }

  private MockMvc pages(Actor actor) {
    return MockMvcBuilders.standaloneSetup(
            new DocumentPages(documents, null, () -> Optional.of(actor)))
        .build();
  }

  private Document store(String name, byte[] content) {
    return documents.store(name, new ByteArrayInputStream(content), READER);
  }
}
