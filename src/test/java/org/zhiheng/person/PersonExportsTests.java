package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiheng.application.Applicants;
import org.zhiheng.document.Documents;
import org.zhiheng.identity.AccountNotice;
import org.zhiheng.identity.AccountNoticeKind;
import org.zhiheng.identity.AccountNotices;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;
import org.zhiheng.support.ServerTest;

@ServerTest
class PersonExportsTests {

  @Autowired private Applicants applicants;
  @Autowired private PersonExports exports;
  @Autowired private Persons persons;
  @Autowired private AccountNotices notices;

  @Autowired private Settings settings;
  @MockitoSpyBean private Documents documents;

  private Actor applicant;
  private Actor administrator;

  @BeforeEach
  void people() {
    applicant = applicants.applicant(Applicants.code()).actor();
    administrator = applicants.account("演示管理员", null, Role.ADMINISTRATOR).actor();
    applicants.submitted(applicant);
  }

  @Test
  void a_person_takes_everything_that_is_kept_with_numbers_in_full_and_files() throws IOException {
    Map<String, String> archive = read(exports.export(applicant.person(), "", applicant));

    IdentityDocument document = persons.trustedFile(applicant.person()).person().document();
    assertThat(document).isNotNull();
    assertThat(archive)
        .containsKeys(
            "identity.records.accounts.json",
            "person.records.employments.json",
            "application.records.applications.json",
            "application.records.frozen.json",
            "audit.records.own.json");
    assertThat(archive.get("person.records.file.json")).contains(document.number());
    assertThat(archive.get("index.html")).contains(document.number()).contains(applicant.name());
    assertThat(archive.keySet()).anyMatch(name -> name.startsWith("files/"));
    assertThat(notices.unread(applicant)).isEmpty();
  }

  @Test
  void nothing_of_it_opens_an_account() throws IOException {
    Map<String, String> archive = read(exports.export(applicant.person(), "", applicant));

    assertThat(archive.get("identity.records.accounts.json"))
        .contains(applicant.id().toString())
        .doesNotContain("\"password\"");
  }

  @Test
  void an_administrator_takes_it_for_a_reason_that_the_person_is_told() throws IOException {
    assertThatThrownBy(() -> exports.export(applicant.person(), "。。。", administrator))
        .isInstanceOf(Refused.class);

    Map<String, String> archive = read(exports.export(applicant.person(), "书面申请", administrator));

    assertThat(archive).containsKey("person.records.file.json");
    assertThat(archive).doesNotContainKey("audit.records.own.json");
    assertThat(notices.unread(applicant))
        .extracting(AccountNotice::kind)
        .contains(AccountNoticeKind.EXPORTED);
  }

  @Test
  void nobody_else_takes_it() {
    Actor manager = applicants.account("演示负责人", null, Role.MANAGER).actor();

    assertThatThrownBy(() -> exports.export(applicant.person(), "看一看", manager))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void it_is_packed_without_a_connection() throws IOException {
    var within = new ArrayList<Boolean>();
    doAnswer(
            call -> {
              within.add(TransactionSynchronizationManager.isActualTransactionActive());
              return call.callRealMethod();
            })
        .when(documents)
        .openTrusted(any());

    Files.delete(exports.export(applicant.person(), "", applicant));

    assertThat(within).isNotEmpty().containsOnly(false);
  }

  @Test
  void what_cannot_be_packed_leaves_nothing_behind() throws IOException {
    doThrow(new UncheckedIOException(new IOException("no space left")))
        .when(documents)
        .openTrusted(any());

    Set<Path> before = temporary();

    assertThatThrownBy(() -> exports.export(applicant.person(), "", applicant))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(temporary()).isSubsetOf(before);
  }

  private Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(settings.temporary())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("export"))
          .collect(Collectors.toSet());
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return entries;
  }
}
