package org.zhiheng.kernel;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one folding by which texts are compared and found where only their spelling is known: a
 * former employer in a CV, a wish whom to keep off, the words of a search. Compatibility forms and
 * radicals, width, letter case, what cannot be seen, spaces, dots, dashes and brackets tell nothing
 * apart.
 *
 * <p>It decides no identity: who is who is told by {@link PersonId} and by credit codes.
 *
 * @see <a href="https://www.unicode.org/reports/tr44/#NFKC_Casefold">UAX 44, NFKC_Casefold</a>
 */
public final class Folding {

  private static final String NOWHERE = "!";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Mn}]+|\\p{Nd}+");

  private Folding() {}

  /** The folded form, which is for comparing only; blank where nothing is left. */
  public static String of(String text) {
    String folded = alike(text);
    StringBuilder kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Folding::tellsApart).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * Whether nothing was said: signs alone are neither a reason nor evidence. The one question by
   * which a rule asks for words that somebody typed.
   */
  public static boolean saysNothing(String text) {
    return of(text).isEmpty();
  }

  /** Whether two texts that say something say the same. */
  public static boolean same(String one, String other) {
    String folded = of(one);
    return !folded.isEmpty() && folded.equals(of(other));
  }

  /** Whether a text says, somewhere, what another one says; one that says nothing is nowhere. */
  public static boolean has(String text, String part) {
    String folded = of(part);
    return !folded.isEmpty() && of(text).contains(folded);
  }

  /**
   * Whether a text that names people names somebody: the name stands there whole between signs,
   * spaces or numbers, however it is spelt, and is not part of a longer one.
   */
  public static boolean names(String text, String name) {
    String folded = of(name);
    List<String> words = words(text);
    for (int from = 0; from < words.size() && !folded.isEmpty(); from++) {
      var run = new StringBuilder();
      for (int to = from; to < words.size() && run.length() < folded.length(); to++) {
        run.append(words.get(to));
        if (run.toString().equals(folded)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What somebody looks for, folded. Where signs alone were typed it is one that no folded text
   * has, so that nothing is found rather than everything.
   */
  public static String sought(String words) {
    String folded = of(words);
    return folded.isEmpty() && !words.isBlank() ? NOWHERE : folded;
  }

  /**
   * Every two neighbouring characters of a folded text, by which an index finds it: Chinese names
   * have two or three characters, too few for the trigrams of other indexes.
   */
  public static Set<String> pairs(String folded) {
    int[] points = folded.codePoints().toArray();
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new String(points, i, 2));
    }
    return pairs;
  }

  private static String alike(String text) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(CleanText.block(text));
  }

  /** Runs of letters and runs of digits, folded. */
  private static List<String> words(String text) {
    return WORD.matcher(alike(text)).results().map(MatchResult::group).toList();
  }

  private static boolean tellsApart(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }
}
