package org.zhiheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C2SP's signed notes and checkpoints, and the key that signs them. */
class SignedNoteTests {

  /** The example in Go's golang.org/x/mod/sumdb/note, which another house signed. */
  private static final VerifierKey GO =
      VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

  private static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final Hash ROOT = MerkleTree.leaf(new byte[] {7});

  @TempDir private Path folder;

  private KeyFile file() {
    return new KeyFile(folder.resolve("keys/audit.key"));
  }

  private SigningKey key(String passphrase) throws IOException {
    return SigningKey.at(file(), "zhiheng.example/audit", passphrase);
  }

  @Test
  void a_note_that_another_program_signed_is_read_and_checked() {
    SignedNote note = SignedNote.parse(GO_NOTE);
    assertThat(note.isSignedBy(GO)).isTrue();
    assertThat(note.toString()).isEqualTo(GO_NOTE);
    assertThat(GO.toString())
        .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    assertThat(SignedNote.parse(GO_NOTE.replace("answer", "Answer")).isSignedBy(GO)).isFalse();
    assertThat(SignedNote.parse(GO_NOTE.replace("x08go/Z", "x08go/z")).isSignedBy(GO)).isFalse();
  }

  @Test
  void a_checkpoint_says_origin_size_and_root_and_fits_no_other() throws IOException {
    SigningKey key = key("");
    Checkpoint checkpoint = new Checkpoint("zhiheng.example/audit", 42, ROOT);
    String written = SignedNote.sign(checkpoint.text(), key).toString();

    SignedNote read = SignedNote.parse(written);
    assertThat(read.isSignedBy(key.verifier())).isTrue();
    assertThat(read.isSignedBy(GO)).isFalse();
    assertThat(Checkpoint.of(read)).isEqualTo(checkpoint);
    assertThat(SignedNote.parse(written.replace("\n42\n", "\n41\n")).isSignedBy(key.verifier()))
        .isFalse();
  }

  @Test
  void what_is_no_note_no_checkpoint_or_no_key_is_refused() {
    for (String no : List.of("", "a\n", "a\n\n\u2014 b\n", "a\n\n\u2014 b !\n")) {
      assertThatThrownBy(() -> SignedNote.parse(no)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Checkpoint.of(SignedNote.parse(GO_NOTE)))
        .isInstanceOf(IllegalArgumentException.class);
    for (String no : List.of("", "a+b", GO.toString().replace("c7", "c8"))) {
      assertThatThrownBy(() -> VerifierKey.parse(no)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_key_is_made_once_and_read_again() throws IOException {
    assertThat(key("").verifier()).isEqualTo(key("").verifier());
  }

  @Test
  void a_passphrase_seals_the_key_and_no_other_opens_it() throws IOException {
    VerifierKey made = key("演示口令").verifier();
    assertThat(Files.readString(file().path())).contains("sealed ").doesNotContain("plain");
    assertThat(key("演示口令").verifier()).isEqualTo(made);
    assertThatThrownBy(() -> key("另一个口令")).isInstanceOf(IOException.class);
  }

  @Test
  void a_key_whose_file_was_changed_signs_nothing() throws IOException {
    key("");
    String written = Files.readString(file().path());
    String other = written.endsWith("0\n") ? "1\n" : "0\n";
    Files.writeString(file().path(), written.substring(0, written.length() - 2) + other);
    assertThatThrownBy(() -> key("")).isInstanceOf(IOException.class);
    Files.writeString(file().path(), written.lines().findFirst().orElseThrow() + "\n");
    assertThatThrownBy(() -> key("")).isInstanceOf(IOException.class);
  }
}
