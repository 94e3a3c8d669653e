package org.zhiheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiheng.support.Door;

/** The addresses that somebody came across, and what they say of addresses nobody showed. */
final class Addresses {

  private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  private final Set<String> known = new TreeSet<>();

  void add(String address) {
    known.add(address.replaceAll("[?#].*", ""));
  }

  List<String> all() {
    return List.copyOf(known);
  }

  /** Addresses of a door whose first id is one that stands in a known address of the same place. */
  List<String> of(Door door, int most) {
    String pattern = door.pattern().getPatternString();
    Matcher variable = VARIABLE.matcher(pattern);
    if (!variable.find()) {
      return List.of(pattern);
    }
    var found = new ArrayList<String>();
    for (String first : firsts(pattern.substring(0, variable.start()))) {
      if (found.size() == most) {
        break;
      }
      String rest = pattern.substring(variable.end());
      String begun = pattern.substring(0, variable.start()) + first;
      found.add(completed(begun, rest));
    }
    return found;
  }

  /** What stands behind a beginning in known addresses; ids of cases where it stands in none. */
  private Set<String> firsts(String beginning) {
    var firsts = new TreeSet<String>();
    for (String address : known) {
      if (address.startsWith(beginning)) {
        String first = address.substring(beginning.length()).replaceAll("/.*", "");
        if (ID.matcher(first).matches() || first.matches("[A-Z0-9_-]{4,}|[a-z]+\\.[a-z.]+")) {
          firsts.add(first);
        }
      }
    }
    if (firsts.isEmpty()) {
      known.stream()
          .filter(address -> address.startsWith("/casefile/"))
          .flatMap(address -> ID.matcher(address).results())
          .forEach(id -> firsts.add(id.group()));
    }
    return firsts;
  }

  /** Fills in what is left from an address that goes on in the same way. */
  private String completed(String begun, String rest) {
    Matcher variable = VARIABLE.matcher(rest);
    if (!variable.find()) {
      return begun + rest;
    }
    String next = begun + rest.substring(0, variable.start());
    String value =
        known.stream()
            .filter(address -> address.startsWith(next))
            .map(address -> address.substring(next.length()).replaceAll("/.*", ""))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("0198f000-0000-7000-8000-000000000000");
    return completed(next + value, rest.substring(variable.end()));
  }
}
