package org.zhiheng.identity;

/**
 * An identity document as somebody typed it: not checked, and told apart by {@link PersonDocuments}
 * only.
 *
 * @param type the constant's name of its kind
 */
public record TypedDocument(String type, String number) {

  /** Says nothing of the number, so that no log tells it. */
  @Override
  public String toString() {
    return type;
  }
}
