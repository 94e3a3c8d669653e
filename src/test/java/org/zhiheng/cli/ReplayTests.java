package org.zhiheng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.FileSeals;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Sha256;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.seal.Manifest;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestNumbers;

/** A sealed file leaves the house, and a stranger computes its result again; forged twins fail. */
@ServerTest
class ReplayTests {

  @Autowired private ReportedCases cases;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private FileSeals seals;
  @LocalServerPort private int port;
  @TempDir private Path folder;

  private Reported reported;
  private CaseId id;
  private Account manager;
  private List<Account> panel;
  private Map<String, byte[]> parts;

  @BeforeEach
  void downloaded() throws IOException {
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
    reported = cases.reported("测试甲", "1");
    id = reported.id();
    panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    parts = unpacked(download(manager));
  }

  private record Ran(int code, String said) {}

  // --- what is handed out

  @Test
  void the_archive_has_every_part_and_an_index_and_is_the_same_each_time() {
    byte[] first = download(manager);

    assertThat(parts.keySet())
        .startsWith("index.html", "manifest.json")
        .contains("facts.json", "sheets/3.json", "report.json", schemeName())
        .anyMatch(name -> name.startsWith("evidence/"));
    assertThat(download(manager)).isEqualTo(first);
    assertThat(text("index.html"))
        .contains("测试甲", hash(), "href=\"sheets/1.json\"", "评价甲", "Score sheet")
        .doesNotContain("???");
  }

  @Test
  void numbers_are_masked_and_only_who_sees_the_decision_gets_it() {
    String number = TestNumbers.of(reported.applicant().person());
    assertThat(parts.values()).noneMatch(part -> new String(part, UTF_8).contains(number));
    assertThat(text("facts.json")).contains(number.substring(0, 6) + "****");

    assertThat(unpackedNames(panel.getFirst())).isEqualTo(parts.keySet().stream().toList());
    assertThat(status(reported.applicant())).isEqualTo(403);
    assertThat(status(cases.account("演示四号", Role.PANELLIST))).isEqualTo(404);
    assertThat(status(cases.colleague(reported.applicant(), Role.MANAGER))).isEqualTo(404);
  }

  @Test
  void after_the_decision_the_same_parts_are_handed_out() throws IOException {
    panel.subList(0, 2).forEach(it -> decisions.vote(id, 1, Vote.GRANT, "", it.actor()));
    Map<String, byte[]> later = unpacked(download(manager));

    assertThat(new String(later.remove("index.html"), UTF_8)).contains("决定发证");
    parts.remove("index.html");
    assertThat(later).containsExactlyEntriesOf(parts);
  }

  // --- what a stranger computes

  @Test
  void the_result_comes_out_the_same() throws IOException {
    Path samples = Files.createDirectories(Path.of("target", "samples"));
    Files.write(samples.resolve("dossier.zip"), packed(parts)); // for check-replay.sh
    Ran ran = replay(parts, "--seal", hash());

    assertThat(ran.code()).as(ran.said()).isZero();
    assertThat(ran.said()).contains(hash(), "as in the report");
  }

  @Test
  void another_layout_of_the_scheme_is_the_same_scheme() throws IOException {
    change(schemeName(), text -> "# a remark\n" + text);
    assertThat(replay(parts).code()).isZero();
  }

  @Test
  void a_scheme_sealed_before_complaints_had_a_day_is_still_followed() throws IOException {
    change(schemeName(), text -> text.replace("  complaint: 30\n", ""));
    sealAnew();
    Ran ran = replay(parts);
    assertThat(ran.code()).as(ran.said()).isZero();
  }

  @Test
  void a_scheme_that_this_program_cannot_follow_is_no_difference() throws IOException {
    change(schemeName(), text -> text.replace("  urgent: 15\n", ""));
    sealAnew();
    Ran ran = replay(parts, "--seal", Manifest.parse(text("manifest.json")).hash());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.said())
        .contains("Cannot be computed with: " + schemeName() + ":", "this is no difference")
        .doesNotContain("Not what was sealed");
  }

  @Test
  void what_differs_counts_more_than_what_cannot_be_followed() throws IOException {
    change(schemeName(), text -> text.replace("  urgent: 15\n", ""));
    change("final.json", text -> text.replace("\"7.1.1\":\"0.5\"", "\"7.1.1\":\"0.7\""));
    sealAnew();
    Ran ran = replay(parts);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.said()).contains("7.1.1: the final value", "Cannot be computed with: scheme/");
  }

  @Test
  void without_a_hash_from_elsewhere_it_says_that_none_was_compared() throws IOException {
    assertThat(replay(parts).said()).contains("compared with nothing", "--seal");
    assertThat(replay(parts, "--seal", hash()).said()).doesNotContain("compared with nothing");
  }

  @Test
  void folders_that_another_program_packs_are_no_parts() throws IOException {
    parts.put("sheets/", new byte[0]);
    assertThat(replay(parts).code()).isZero();
  }

  @Test
  void a_folder_that_holds_something_was_not_sealed() throws IOException {
    parts.put("sheets/", "{}".getBytes(UTF_8));
    named("Not there when it was sealed: sheets/");
  }

  @Test
  void a_name_moves_and_hides_nothing_of_what_is_said() throws IOException {
    parts.put("a\u001b[1A\u001b[2K\r\nEvery part is what was sealed", new byte[] {1});
    Ran ran = replay(parts);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.said().lines()).hasSize(3);
    assertThat(ran.said()).doesNotContain("\u001b", "\r");
  }

  @Test
  void one_altered_score_is_named() throws IOException {
    change("final.json", text -> text.replace("\"7.1.1\":\"0.5\"", "\"7.1.1\":\"0.7\""));
    named("Not what was sealed: final.json");
  }

  @Test
  void one_altered_sheet_is_named() throws IOException {
    change("sheets/2.json", text -> text.replaceFirst("优势", "优点"));
    named("Not what was sealed: sheets/2.json");
  }

  @Test
  void one_altered_scheme_is_named() throws IOException {
    change(schemeName(), text -> text.replaceFirst("certifies: false", "certifies: true"));
    named("Not what was sealed: " + schemeName());
  }

  @Test
  void one_altered_file_of_evidence_is_named() throws IOException {
    String file =
        parts.keySet().stream().filter(name -> name.startsWith("evidence/")).findFirst().get();
    change(file, text -> text + " ");
    named("Not what was sealed: " + file);
  }

  @Test
  void one_missing_part_is_named() throws IOException {
    parts.remove("report.json");
    named("Missing, though sealed: report.json");
  }

  @Test
  void one_added_part_is_named() throws IOException {
    parts.put("sheets/4.json", "{}".getBytes(UTF_8));
    named("Not there when it was sealed: sheets/4.json");
  }

  @Test
  void the_first_of_several_is_named() throws IOException {
    parts.remove("report.json");
    change("agreed.json", text -> text + " ");
    named("Not what was sealed: agreed.json");
  }

  // --- who makes the manifest anew as well

  @Test
  void a_score_altered_with_its_digests_does_not_lead_to_the_result() throws IOException {
    UnaryOperator<String> forge = text -> text.replace("\"7.1.1\":\"0.5\"", "\"7.1.1\":\"0.7\"");
    change("final.json", forge);
    sealAnew();
    Ran ran = replay(parts);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.said()).contains("7.1.1: the final value sealed is 0.7, agreed values");

    change(
        "agreed.json",
        text -> text.replaceFirst("(\"7.1.1\":\\{\"coefficient\":)\"0.5\"", "$1\"0.7\""));
    sealAnew();
    Ran both = replay(parts);
    assertThat(both.code()).isEqualTo(1);
    assertThat(both.said()).contains("Total: ").doesNotContain("final value");
  }

  @Test
  void a_value_that_the_scheme_does_not_allow_is_named() throws IOException {
    change("final.json", text -> text.replace("\"7.1.1\":\"0.5\"", "\"7.1.1\":\"0.51\""));
    change(
        "agreed.json",
        text -> text.replaceFirst("(\"7.1.1\":\\{\"coefficient\":)\"0.5\"", "$1\"0.51\""));
    sealAnew();
    assertThat(replay(parts).said()).contains("7.1.1: the scheme does not allow 0.51");
  }

  @Test
  void a_file_made_anew_shows_by_the_hash_from_elsewhere() throws IOException {
    String known = hash();
    change("sheets/1.json", text -> text.replaceFirst("优势", "优点"));
    sealAnew();

    assertThat(replay(parts).code()).as("nothing in it says so").isZero();
    Ran ran = replay(parts, "--seal", known);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.said()).contains("not " + known);
  }

  @Test
  void what_cannot_be_computed_with_is_named() throws IOException {
    change("agreed.json", text -> "[]" + text);
    sealAnew();
    Ran ran = replay(parts);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.said()).contains("Cannot be computed with: agreed.json");
  }

  // --- what is no sealed file

  @Test
  void what_is_no_sealed_file_ends_with_2() throws IOException {
    Path none = Files.writeString(folder.resolve("none.zip"), "PK nothing");
    assertThat(run(none).code()).isEqualTo(2);
    assertThat(run(folder.resolve("nowhere.zip")).code()).isEqualTo(2);

    byte[] manifest = parts.remove("manifest.json");
    assertThat(replay(parts).code()).isEqualTo(2);
    parts.put("manifest.json", (new String(manifest, UTF_8) + "\n").getBytes(UTF_8));
    assertThat(replay(parts).code()).as("not canonical").isEqualTo(2);
  }

  @Test
  void a_name_that_stands_twice_is_no_sealed_file() throws IOException {
    parts.put("facts.jsoN", parts.get("facts.json"));
    byte[] twice =
        new String(packed(parts), ISO_8859_1)
            .replace("facts.jsoN", "facts.json")
            .getBytes(ISO_8859_1);
    assertThat(run(Files.write(folder.resolve("twice.zip"), twice)).code()).isEqualTo(2);
  }

  @Test
  void what_unpacks_to_more_than_a_part_may_have_is_not_read_to_its_end() throws IOException {
    parts.put("report.json", new byte[40 * 1024 * 1024]);
    named("Not what was sealed: report.json");
    parts.put("manifest.json", new byte[40 * 1024 * 1024]);
    assertThat(replay(parts).code()).isEqualTo(2);
  }

  // --- steps

  private void named(String said) throws IOException {
    Ran ran = replay(parts);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.said().lines().skip(2)).containsExactly(said);
  }

  private Ran replay(Map<String, byte[]> content, String... args) throws IOException {
    return run(Files.write(folder.resolve("dossier.zip"), packed(content)), args);
  }

  private static Ran run(Path file, String... args) {
    var out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out);
    var all = new ArrayList<>(List.of("replay", file.toString(), "--lang", "en"));
    all.addAll(List.of(args));
    int code =
        Commands.run(
            all.toArray(String[]::new),
            new Serving(_ -> {}),
            InputStream.nullInputStream(),
            stream,
            stream);
    return new Ran(code, out.toString(UTF_8));
  }

  private void change(String name, UnaryOperator<String> how) {
    String before = text(name);
    String after = how.apply(before);
    assertThat(after).isNotEqualTo(before);
    parts.put(name, after.getBytes(UTF_8));
  }

  /** As somebody forges who knows how manifests are made. */
  private void sealAnew() {
    Manifest before = Manifest.parse(text("manifest.json"));
    var digests = new TreeMap<>(before.parts());
    digests.replaceAll(
        (name, _) ->
            name.startsWith("scheme/")
                ? Schemes.fingerprint(name, text(name))
                : Sha256.of(parts.get(name)));
    Manifest after = new Manifest(before.format(), before.subject(), digests);
    parts.put("manifest.json", after.text().getBytes(UTF_8));
  }

  private String schemeName() {
    return parts.keySet().stream().filter(name -> name.startsWith("scheme/")).findFirst().get();
  }

  private String text(String name) {
    return new String(parts.get(name), UTF_8);
  }

  private String hash() {
    return seals.trusted(decisions.findTrusted(id)).hash();
  }

  private byte[] download(Account reader) {
    return browser(reader).download("/decision/" + id + "/archive").body();
  }

  private List<String> unpackedNames(Account reader) {
    try {
      return unpacked(download(reader)).keySet().stream().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int status(Account reader) {
    return browser(reader).get("/decision/" + id + "/archive").statusCode();
  }

  private Browser browser(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    var content = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        content.put(entry.getName(), in.readAllBytes());
      }
    }
    return content;
  }

  private static byte[] packed(Map<String, byte[]> content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      for (Map.Entry<String, byte[]> part : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
