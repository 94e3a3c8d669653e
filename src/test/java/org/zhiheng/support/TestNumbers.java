package org.zhiheng.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhiheng.kernel.PersonId;

/**
 * Citizen numbers of a made-up kind, one a person: the check character is right, region and
 * sequence belong to nobody.
 */
public final class TestNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<PersonId, String> GIVEN = new ConcurrentHashMap<>();

  private TestNumbers() {}

  public static String of(PersonId person) {
    return GIVEN.computeIfAbsent(person, any -> next());
  }

  /** A number that nobody has. */
  public static String next() {
    int count = COUNT.incrementAndGet();
    LocalDate born = FIRST.plusDays(count / 100);
    String head = "110105" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + (900 + count % 100);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (head.charAt(i) - '0');
    }
    return head + "10X98765432".charAt(sum % 11);
  }
}
