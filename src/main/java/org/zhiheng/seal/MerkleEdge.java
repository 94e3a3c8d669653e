package org.zhiheng.seal;

import static org.zhiheng.seal.MerkleTree.parent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.zhiheng.seal.MerkleTree.Node;

/** The right edge of a tree: as much of it as is needed to add the next leaf. */
public final class MerkleEdge {

  /** A subtree that has become complete. */
  public record Grown(Node node, Hash hash) {}

  /** The complete subtrees, the smallest first. */
  private final Deque<Grown> edge = new ArrayDeque<>();

  private long size;

  /** The edge of a tree without a leaf. */
  public MerkleEdge() {}

  /**
   * The edge of a tree that is kept.
   *
   * @param subtrees those that it consists of, the largest first
   */
  public MerkleEdge(List<Grown> subtrees) {
    for (Grown subtree : subtrees) {
      edge.push(subtree);
      size += 1L << subtree.node().level();
    }
  }

  public long size() {
    return size;
  }

  /** Adds a leaf; the subtrees that are complete by it, itself first. */
  public List<Grown> add(Hash leaf) {
    List<Grown> grown = new ArrayList<>();
    Grown last = new Grown(new Node(0, size), leaf);
    grown.add(last);
    while (!edge.isEmpty() && edge.element().node().level() == last.node().level()) {
      Node left = edge.element().node();
      last =
          new Grown(
              new Node(left.level() + 1, left.index() / 2), parent(edge.pop().hash(), last.hash()));
      grown.add(last);
    }
    edge.push(last);
    size++;
    return grown;
  }

  public Hash root() {
    if (edge.isEmpty()) {
      return MerkleTree.empty();
    }
    Iterator<Grown> all = edge.iterator();
    Hash root = all.next().hash();
    while (all.hasNext()) {
      root = parent(all.next().hash(), root);
    }
    return root;
  }
}
