package org.zhiheng.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.zhiheng.kernel.Sha256;

/**
 * The Merkle tree of RFC 9162 (2.1) over a list that only grows. Which complete subtrees a root or
 * a proof needs is computed here; whoever keeps their hashes looks them up in one go.
 */
public final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte INNER = 1;

  private MerkleTree() {}

  /**
   * A complete subtree, which never changes once it is there.
   *
   * @param level it has 2 to the power of it leaves; 0 is a leaf
   * @param index how many subtrees of that size stand before it
   */
  public record Node(int level, long index) {}

  /** Neighbouring leaves, at least one: from a place up to another that is no part of them. */
  public record Span(long from, long to) {

    public Span {
      if (from < 0 || from >= to) {
        throw new IllegalArgumentException("no leaves from " + from + " to " + to);
      }
    }

    /** The complete subtrees that it consists of, the largest first. */
    public List<Node> nodes() {
      List<Node> nodes = new ArrayList<>();
      for (long at = from; at < to; ) {
        long most = Long.highestOneBit(to - at);
        nodes.add(node(at, most));
        at += most;
      }
      return nodes;
    }

    /** Its hash, by those of its subtrees. */
    public Hash hash(Function<Node, Hash> hashes) {
      List<Node> nodes = nodes();
      Hash hash = hashes.apply(nodes.getLast());
      for (Node left : nodes.reversed().subList(1, nodes.size())) {
        hash = parent(hashes.apply(left), hash);
      }
      return hash;
    }
  }

  /** The root of a tree without a leaf. */
  public static Hash empty() {
    return new Hash(Sha256.digest().digest());
  }

  public static Hash leaf(byte[] entry) {
    return Hash.of(LEAF, entry);
  }

  public static Hash parent(Hash left, Hash right) {
    return Hash.of(INNER, left.bytes(), right.bytes());
  }

  /**
   * What shows that a leaf is in a tree (2.1.3), from the leaf upwards.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static List<Span> inclusion(long place, long size) {
    if (place < 0 || place >= size) {
      throw new IllegalArgumentException(place + " is not in a tree of " + size);
    }
    List<Span> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + half(to - from);
      if (place < middle) {
        path.addFirst(new Span(middle, to));
        to = middle;
      } else {
        path.addFirst(new Span(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /**
   * What shows that a tree goes on from a smaller one (2.1.4).
   *
   * @throws IllegalArgumentException when the first is empty or not the smaller one
   */
  public static List<Span> consistency(long first, long second) {
    if (first <= 0 || first > second) {
      throw new IllegalArgumentException("no tree of " + second + " goes on from " + first);
    }
    List<Span> path = new ArrayList<>();
    long from = 0;
    long to = second;
    while (first < to) {
      long middle = from + half(to - from);
      if (first <= middle) {
        path.addFirst(new Span(middle, to));
        to = middle;
      } else {
        path.addFirst(new Span(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      path.addFirst(new Span(from, first));
    }
    return path;
  }

  private static Node node(long from, long leaves) {
    int level = Long.numberOfTrailingZeros(leaves);
    return new Node(level, from >>> level);
  }

  /** The largest power of two below a size of at least 2. */
  private static long half(long size) {
    return Long.highestOneBit(size - 1);
  }
}
