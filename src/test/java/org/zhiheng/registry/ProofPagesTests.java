package org.zhiheng.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.identity.Accounts;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Role;
import org.zhiheng.seal.Checkpoint;
import org.zhiheng.seal.Commitments;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleProof;
import org.zhiheng.seal.MerkleTree;
import org.zhiheng.seal.SignedNote;
import org.zhiheng.seal.VerifierKey;
import org.zhiheng.support.DemoServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a stranger does with the public addresses, who has nothing of this installation. */
@DemoServerTest
class ProofPagesTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private JdbcClient jdbc;
  @Autowired private Jobs jobs;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  @BeforeEach
  void aCheckpoint() {
    jobs.runNow("audit.checkpoint", accounts.with(Role.ADMINISTRATOR).getFirst().actor());
  }

  private HttpResponse<String> ask(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", accept)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private String get(String path) throws Exception {
    HttpResponse<String> answer = ask(path, "application/json");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String number() {
    return jdbc.sql("select number from certificate.certificate order by number limit 1")
        .query(String.class)
        .single();
  }

  @Test
  void c12_the_issue_of_a_certificate_is_proved_from_the_public_addresses_alone() throws Exception {
    String number = number();
    JsonNode proof = JSON.readTree(get("/registry/" + number + "/proof"));
    SignedNote note = SignedNote.parse(proof.path("checkpoint").asString());
    List<VerifierKey> keys = get("/audit/keys").lines().map(VerifierKey::parse).toList();
    assertThat(keys).anyMatch(note::isSignedBy).allMatch(key -> key.name().endsWith("/demo"));

    Checkpoint checkpoint = Checkpoint.of(note);
    JsonNode issued = proof.path("events").get(0);
    assertThat(issued.path("type").asString()).isEqualTo("certificate.CertificateIssued");
    assertThat(issued.path("shown").toString()).contains("detail.number", number, "detail.grade");
    assertThat(includes(checkpoint, issued, shown(issued))).isTrue();

    List<JsonNode> forged = new ArrayList<>();
    for (JsonNode each : shown(issued)) {
      forged.add(JSON.readTree(each.toString().replace(number, "ZH990001233")));
    }
    assertThat(includes(checkpoint, issued, forged)).isFalse();
  }

  private static boolean includes(Checkpoint checkpoint, JsonNode event, List<JsonNode> shown) {
    List<Hash> hidden = texts(event.path("hidden")).stream().map(Hash::ofHex).toList();
    List<Hash> path = texts(event.path("path")).stream().map(Hash::ofBase64).toList();
    return MerkleProof.includes(
        checkpoint.root(),
        checkpoint.size(),
        event.path("place").asLong(),
        MerkleTree.leaf(Commitments.entry(shown, hidden)),
        path);
  }

  private static List<JsonNode> shown(JsonNode event) {
    List<JsonNode> shown = new ArrayList<>();
    event.path("shown").forEach(shown::add);
    return shown;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  /** Nobody learns from the log who applied, who decided, or what stays inside. */
  @Test
  void nothing_is_told_but_what_the_page_of_the_certificate_tells() throws Exception {
    String proof = get("/registry/" + number() + "/proof");
    String certificate = get("/registry/" + number());
    for (String inside :
        jdbc.sql(
                """
                select case_id::text from certificate.certificate
                union select account::text from certificate.certificate
                union select holder_name from certificate.edition
                """)
            .query(String.class)
            .list()) {
      assertThat(proof).doesNotContain(inside);
    }
    JSON.readTree(proof)
        .path("events")
        .forEach(
            event ->
                event
                    .path("shown")
                    .forEach(
                        each -> {
                          if (each.get(1).asString().startsWith("detail.")) {
                            assertThat(certificate).contains(each.get(2).asString());
                          }
                        }));
  }

  @Test
  void two_checkpoints_are_shown_to_go_on_from_each_other() throws Exception {
    String newest = get("/audit/checkpoint");
    Checkpoint second = Checkpoint.of(SignedNote.parse(newest));
    long size = jdbc.sql("select min(size) from audit.checkpoint").query(Long.class).single();
    Checkpoint first = Checkpoint.of(SignedNote.parse(get("/audit/checkpoint/" + size)));
    JsonNode answer =
        JSON.readTree(get("/audit/consistency?first=" + size + "&second=" + second.size()));
    List<Hash> path = texts(answer.path("path")).stream().map(Hash::ofBase64).toList();

    assertThat(MerkleProof.goesOn(first.size(), first.root(), second.size(), second.root(), path))
        .isTrue();
    assertThat(MerkleProof.goesOn(first.size(), Hash.of("x"), second.size(), second.root(), path))
        .isFalse();
  }

  @Test
  void what_is_not_there_is_not_found() throws Exception {
    for (String path :
        Arrays.asList(
            "/audit/checkpoint/999999999",
            "/audit/checkpoint/x",
            "/audit/consistency",
            "/audit/consistency?first=1&second=999999999",
            "/registry/x/proof",
            "/registry/ZH990001233/proof")) {
      assertThat(ask(path, "text/html").statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void people_read_where_each_event_stands() throws Exception {
    String page = ask("/registry/" + number() + "/proof", "text/html").body();
    assertThat(page).contains("已有签署的检查点");
  }
}
