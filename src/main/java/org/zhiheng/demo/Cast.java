package org.zhiheng.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;

/** The fictional people, by their logins. */
record Cast(Map<String, Actor> people) {

  Actor get(String login) {
    return Objects.requireNonNull(people.get(login), login);
  }

  List<Actor> all(String... logins) {
    return List.of(logins).stream().map(this::get).toList();
  }

  Actor manager() {
    return get("manager");
  }

  Actor officer() {
    return get("officer1");
  }

  /** Whoever signs for somebody's organisation. */
  Actor employerOf(Actor applicant) {
    return people.entrySet().stream()
        .filter(person -> person.getKey().startsWith("employer"))
        .map(Map.Entry::getValue)
        .filter(person -> Objects.equals(person.organisation(), applicant.organisation()))
        .findFirst()
        .orElseThrow();
  }

  static Set<AccountId> ids(List<Actor> people) {
    return people.stream().map(Actor::id).collect(Collectors.toSet());
  }
}
