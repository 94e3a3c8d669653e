package org.zhiheng.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What a page costs.
 *
 * @param median milliseconds from the request to the whole answer
 * @param p95 milliseconds that nineteen of twenty calls stay within
 * @param database milliseconds of these that the server waits for the database, in the median
 * @param processor milliseconds of server and client, which share the process; the database's come
 *     on top
 */
public record Timing(
    double median, double p95, double database, double processor, int statements, int bytes) {

  /** The register lets an address call it 120 times at once, and more slowly afterwards. */
  private static final int LIMITED = 3;

  /**
   * Opens a page so many times, and half as many times before that are not counted.
   *
   * @throws AssertionError when it does not answer as it should
   */
  public static Timing of(Browser browser, String address, Statements statements, int counted) {
    int part = address.startsWith("/registry") ? LIMITED : 1;
    for (int i = 0; i < counted / part / 2; i++) {
      browser.get(address);
    }
    var times = new double[Math.max(1, counted / part)];
    var waits = new double[times.length];
    int bytes = 0;
    long begun = spent();
    for (int i = 0; i < times.length; i++) {
      long begin = System.nanoTime();
      var answer = browser.get(address);
      times[i] = (System.nanoTime() - begin) / 1e6;
      waits[i] = statements.of(address).nanos() / 1e6;
      assertThat(answer.statusCode()).as(address).isLessThan(400);
      bytes = answer.body().getBytes(UTF_8).length;
    }
    double each = (spent() - begun) / 1e6 / times.length;
    Arrays.sort(times);
    Arrays.sort(waits);
    return new Timing(
        times[times.length / 2],
        times[times.length * 95 / 100],
        waits[waits.length / 2],
        each,
        statements.of(address).statements().size(),
        bytes);
  }

  private static long spent() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
