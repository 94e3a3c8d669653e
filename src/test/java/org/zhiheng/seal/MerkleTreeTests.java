package org.zhiheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.seal.MerkleTree.Node;
import org.zhiheng.seal.MerkleTree.Span;

/** RFC 9162, 2.1, against the roots of Certificate Transparency and against its definition. */
class MerkleTreeTests {

  private static final int MOST = 70;

  private static final List<byte[]> VECTOR =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final List<Hash> leaves =
      IntStream.range(0, MOST).mapToObj(at -> MerkleTree.leaf(new byte[] {(byte) at})).toList();

  /** What a log would keep. */
  private final Map<Node, Hash> kept = new HashMap<>();

  private final List<Hash> roots = new ArrayList<>();

  MerkleTreeTests() {
    MerkleEdge edge = new MerkleEdge();
    roots.add(edge.root());
    for (Hash leaf : leaves) {
      edge.add(leaf).forEach(grown -> kept.put(grown.node(), grown.hash()));
      roots.add(edge.root());
    }
  }

  @Test
  void rfc9162_the_roots_are_those_of_certificate_transparency() {
    MerkleEdge edge = new MerkleEdge();
    assertThat(edge.root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int at = 0; at < VECTOR.size(); at++) {
      edge.add(MerkleTree.leaf(VECTOR.get(at)));
      assertThat(edge.root().hex()).isEqualTo(ROOTS.get(at));
    }
  }

  @Test
  void rfc9162_2_1_1_every_root_is_what_the_definition_says() {
    for (int size = 1; size <= MOST; size++) {
      assertThat(roots.get(size)).isEqualTo(defined(leaves.subList(0, size)));
      assertThat(new Span(0, size).hash(kept::get)).isEqualTo(roots.get(size));
    }
  }

  @Test
  void an_edge_that_was_kept_goes_on_as_if_it_had_never_stopped() {
    for (int size = 1; size < MOST; size++) {
      MerkleEdge edge =
          new MerkleEdge(
              new Span(0, size)
                  .nodes().stream().map(node -> new MerkleEdge.Grown(node, known(node))).toList());
      assertThat(edge.size()).isEqualTo(size);
      edge.add(leaves.get(size));
      assertThat(edge.root()).isEqualTo(roots.get(size + 1));
    }
  }

  @Test
  void rfc9162_2_1_3_every_leaf_of_every_tree_is_proved_and_none_with_a_forged_part() {
    for (int size = 1; size <= MOST; size++) {
      for (int place = 0; place < size; place++) {
        List<Hash> path = hashes(MerkleTree.inclusion(place, size));
        Hash root = roots.get(size);
        Hash leaf = leaves.get(place);
        assertThat(MerkleProof.includes(root, size, place, leaf, path)).isTrue();

        assertThat(MerkleProof.includes(root, size, place, forged(leaf), path)).isFalse();
        assertThat(MerkleProof.includes(forged(root), size, place, leaf, path)).isFalse();
        assertThat(MerkleProof.includes(root, size, place + 1L, leaf, path)).isFalse();
        assertThat(MerkleProof.includes(root, size, size, leaf, path)).isFalse();
        for (List<Hash> other : tampered(path)) {
          assertThat(MerkleProof.includes(root, size, place, leaf, other)).isFalse();
        }
      }
    }
  }

  @Test
  void rfc9162_2_1_4_every_tree_goes_on_from_every_smaller_one_and_from_no_forged_one() {
    for (int first = 1; first <= MOST; first++) {
      for (int second = first; second <= MOST; second++) {
        List<Hash> path = hashes(MerkleTree.consistency(first, second));
        Hash before = roots.get(first);
        Hash after = roots.get(second);
        assertThat(MerkleProof.goesOn(first, before, second, after, path)).isTrue();

        assertThat(MerkleProof.goesOn(first, forged(before), second, after, path)).isFalse();
        assertThat(MerkleProof.goesOn(first, before, second, forged(after), path)).isFalse();
        assertThat(MerkleProof.goesOn(second + 1L, before, second, after, path)).isFalse();
        for (List<Hash> other : tampered(path)) {
          assertThat(MerkleProof.goesOn(first, before, second, after, other)).isFalse();
        }
      }
    }
  }

  @Test
  void nothing_is_proved_about_what_is_not_there() {
    assertThatThrownBy(() -> MerkleTree.inclusion(3, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MerkleTree.consistency(0, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MerkleTree.consistency(4, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(MerkleProof.goesOn(0, MerkleTree.empty(), 3, roots.get(3), List.of())).isFalse();
  }

  /** RFC 9162, 2.1.1, word by word. */
  private static Hash defined(List<Hash> hashes) {
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int half = 1;
    while (2 * half < hashes.size()) {
      half *= 2;
    }
    return MerkleTree.parent(
        defined(hashes.subList(0, half)), defined(hashes.subList(half, hashes.size())));
  }

  private List<Hash> hashes(List<Span> spans) {
    return spans.stream().map(span -> span.hash(this::known)).toList();
  }

  private Hash known(Node node) {
    assertThat(kept).containsKey(node);
    return kept.get(node);
  }

  /** The same path with one hash changed, each in turn; with one less; with one more. */
  private List<List<Hash>> tampered(List<Hash> path) {
    var all = new ArrayList<List<Hash>>();
    for (int at = 0; at < path.size(); at++) {
      var other = new ArrayList<>(path);
      other.set(at, forged(path.get(at)));
      all.add(other);
    }
    if (!path.isEmpty()) {
      all.add(path.subList(0, path.size() - 1));
    }
    all.add(Stream.concat(path.stream(), Stream.of(leaves.getFirst())).toList());
    return all;
  }

  private static Hash forged(Hash hash) {
    byte[] bytes = hash.bytes();
    bytes[0] ^= 1;
    return new Hash(bytes);
  }
}
