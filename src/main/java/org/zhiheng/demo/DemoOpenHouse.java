package org.zhiheng.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.OpenHouse;
import org.zhiheng.kernel.DataFile;

/** The demonstration lets everybody in as anybody; its accounts have no passwords. */
@DemoOnly
class DemoOpenHouse implements OpenHouse {

  private static final int STEPS = 6;

  private final Set<String> logins =
      DataFile.rows("demo/accounts.csv", DemoPeople.ACCOUNT).stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String word() {
    return "demo-zhiheng";
  }

  @Override
  public @Nullable String meets(String login) {
    return logins.contains(login) ? "demo.meets." + login : null;
  }

  @Override
  public List<String> tour() {
    return IntStream.rangeClosed(1, STEPS).mapToObj(step -> "demo.tour." + step).toList();
  }
}
