package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signatures below it, in the form of C2SP's signed notes, which other programs can
 * read.
 *
 * @param text ends with a line end
 * @param signatures one a line, as they are written
 */
public record SignedNote(String text, List<String> signatures) {

  private static final String MARK = "\u2014 ";
  private static final Pattern SIGNATURE =
      Pattern.compile("\u2014 (?<name>[^\\s+]+) (?<signature>[0-9A-Za-z+/]+=*)");

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || signatures.isEmpty()) {
      throw new IllegalArgumentException("no signed note");
    }
  }

  public static SignedNote sign(String text, Signer signer) {
    VerifierKey key = signer.verifier();
    byte[] id = key.id();
    byte[] signature = signer.sign(text.getBytes(UTF_8));
    byte[] both = ByteBuffer.allocate(id.length + signature.length).put(id).put(signature).array();
    return new SignedNote(
        text, List.of(MARK + key.name() + " " + Base64.getEncoder().encodeToString(both)));
  }

  /**
   * Reads a note as it is handed around.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n" + MARK);
    if (end < 0) {
      throw new IllegalArgumentException("no signed note");
    }
    List<String> signatures = note.substring(end + 2).lines().toList();
    if (!signatures.stream().allMatch(line -> SIGNATURE.matcher(line).matches())) {
      throw new IllegalArgumentException("no signature of a note");
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  /** Whether one of the signatures is of that key and fits the text. */
  public boolean isSignedBy(VerifierKey key) {
    return signatures.stream().anyMatch(line -> isOf(line, key));
  }

  private boolean isOf(String line, VerifierKey key) {
    Matcher parts = SIGNATURE.matcher(line);
    if (!parts.matches() || !parts.group("name").equals(key.name())) {
      return false;
    }
    byte[] both = Base64.getDecoder().decode(parts.group("signature"));
    return both.length > VerifierKey.ID_BYTES
        && Arrays.equals(Arrays.copyOf(both, VerifierKey.ID_BYTES), key.id())
        && key.isSignature(
            Arrays.copyOfRange(both, VerifierKey.ID_BYTES, both.length), text.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return text + "\n" + String.join("\n", signatures) + "\n";
  }
}
