package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Promises about the members of a record, one hash each, blinded by salts: some of them can be
 * shown to a stranger, and the others stay hidden and in their place. Nobody guesses a value by its
 * hash, and who lets the salt go lets the values go.
 */
public final class Commitments {

  public static final int SALT_BYTES = 32;

  /** Names this form, so that another one can be told from it. */
  private static final String FORM = "zhiheng-entry/1\n";

  private static final String MAC = "HmacSHA256";
  private static final int SHOWN_SALT_BYTES = 16;

  private final SequencedMap<String, JsonNode> opened;

  private Commitments(SequencedMap<String, JsonNode> opened) {
    this.opened = opened;
  }

  /**
   * Promises about the members of a record.
   *
   * @param salt of this record alone, and known to nobody else
   */
  public static Commitments of(SequencedMap<String, JsonNode> members, byte[] salt) {
    var opened = new LinkedHashMap<String, JsonNode>();
    members.forEach((name, value) -> opened.put(name, opening(salt, name, value)));
    return new Commitments(opened);
  }

  /** What the leaf of the record consists of. */
  public byte[] entry() {
    return entry(opened.values().stream().map(Commitments::hash).toList());
  }

  /** What a stranger is handed of some members: salt, name and value of each. */
  public List<JsonNode> shown(Set<String> names) {
    return opened.entrySet().stream()
        .filter(member -> names.contains(member.getKey()))
        .map(member -> member.getValue())
        .toList();
  }

  /** The promises about all other members. */
  public List<Hash> hidden(Set<String> names) {
    return opened.entrySet().stream()
        .filter(member -> !names.contains(member.getKey()))
        .map(member -> hash(member.getValue()))
        .toList();
  }

  /** What a stranger computes of both. */
  public static byte[] entry(Collection<JsonNode> shown, Collection<Hash> hidden) {
    return entry(Stream.concat(shown.stream().map(Commitments::hash), hidden.stream()).toList());
  }

  private static byte[] entry(List<Hash> hashes) {
    StringBuilder text = new StringBuilder(FORM);
    hashes.stream().map(Hash::hex).sorted().forEach(hash -> text.append(hash).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  private static Hash hash(JsonNode opening) {
    return Hash.of(CanonicalJson.of(opening));
  }

  private static JsonNode opening(byte[] salt, String name, JsonNode value) {
    ArrayNode opening = JsonNodeFactory.instance.arrayNode();
    opening.add(HexFormat.of().formatHex(Arrays.copyOf(mac(salt, name), SHOWN_SALT_BYTES)));
    opening.add(name);
    opening.add(value);
    return opening;
  }

  private static byte[] mac(byte[] salt, String name) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(salt, MAC));
      return mac.doFinal(name.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + MAC, e);
    }
  }
}
