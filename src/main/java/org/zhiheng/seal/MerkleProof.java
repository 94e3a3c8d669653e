package org.zhiheng.seal;

import static org.zhiheng.seal.MerkleTree.parent;

import java.util.List;

/** What whoever was handed a proof does with it, knowing nothing of the tree (RFC 9162, 2.1). */
public final class MerkleProof {

  private MerkleProof() {}

  /** Whether a leaf stands at a place of a tree with that root (2.1.3.2). */
  public static boolean includes(Hash root, long size, long place, Hash leaf, List<Hash> path) {
    if (place < 0 || place >= size) {
      return false;
    }
    long at = place;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash next : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = parent(next, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>>= 1;
          last >>>= 1;
        }
      } else {
        hash = parent(hash, next);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the second tree has all leaves of the first at their places (2.1.4.2). */
  public static boolean goesOn(
      long firstSize, Hash firstRoot, long secondSize, Hash secondRoot, List<Hash> path) {
    if (firstSize <= 0 || firstSize > secondSize) {
      return false;
    }
    if (firstSize == secondSize) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    boolean complete = Long.bitCount(firstSize) == 1;
    if (!complete && path.isEmpty()) {
      return false;
    }
    long at = firstSize - 1;
    long last = secondSize - 1;
    while ((at & 1) == 1) {
      at >>>= 1;
      last >>>= 1;
    }
    Hash first = complete ? firstRoot : path.getFirst();
    Hash second = first;
    for (Hash next : complete ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        first = parent(next, first);
        second = parent(next, second);
        while ((at & 1) == 0 && at != 0) {
          at >>>= 1;
          last >>>= 1;
        }
      } else {
        second = parent(second, next);
      }
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
  }
}
