package org.zhiheng.organisation;

import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Worded;

/**
 * 大类: a division of the national economy by GB/T 4754-2017.
 *
 * @param code two digits
 * @param section 门类, one letter
 * @param whole the category of the size method for the whole division, null where {@code groups}
 *     tell
 * @param groups the categories of its groups (three digits), empty where {@code whole} tells
 */
record Division(
    String code,
    String section,
    Tier tier,
    @Nullable SizeCategory whole,
    SortedMap<String, SizeCategory> groups)
    implements Worded {

  Division {
    if ((whole == null) == groups.isEmpty()) {
      throw new IllegalStateException("division " + code + ": one category or one for each group");
    }
  }

  @Override
  public String name() {
    return code;
  }

  boolean hasGroup(String group) {
    return whole != null || groups.containsKey(group);
  }

  Optional<SizeCategory> category(String industry) {
    if (whole != null) {
      return Optional.of(whole);
    }
    return industry.length() < 3
        ? Optional.empty()
        : Optional.ofNullable(groups.get(industry.substring(0, 3)));
  }

  String groupList() {
    return String.join("/", groups.keySet());
  }
}
