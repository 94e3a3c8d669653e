package org.zhiheng.certificate;

/**
 * The check character of ISO 7064, hybrid system MOD 37,36, over digits and capital letters.
 *
 * <p>It finds every single wrong character and all but a few in a thousand swaps of neighbours: a
 * swap escapes only where two values that differ by one meet the sums 18 and 19.
 */
final class CheckCharacter {

  private static final int MODULUS = 36;

  private CheckCharacter() {}

  /** The character to write behind {@code body}, which holds nothing but 0–9 and A–Z. */
  static char of(String body) {
    int product = MODULUS;
    for (int i = 0; i < body.length(); i++) {
      int sum = (product + Character.digit(body.charAt(i), MODULUS)) % MODULUS;
      product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
    }
    int check = (MODULUS + 1 - product) % MODULUS;
    return Character.toUpperCase(Character.forDigit(check, MODULUS));
  }
}
