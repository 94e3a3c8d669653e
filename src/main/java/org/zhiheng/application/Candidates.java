package org.zhiheng.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.identity.Affiliate;
import org.zhiheng.identity.Membership;
import org.zhiheng.identity.Memberships;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.CvEntry;
import org.zhiheng.person.Employment;
import org.zhiheng.person.Persons;

/** Those who might handle cases, with what accounts, CV and roster say of their organisations. */
@Component
class Candidates {

  private final Memberships memberships;
  private final Organisations organisations;
  private final Persons persons;
  private final Bodies bodies;
  private final ReadOnce once;

  Candidates(
      Memberships memberships,
      Organisations organisations,
      Persons persons,
      Bodies bodies,
      ReadOnce once) {
    this.memberships = memberships;
    this.organisations = organisations;
    this.persons = persons;
    this.bodies = bodies;
    this.once = once;
  }

  Candidate of(AccountId account) {
    return Optional.ofNullable(of(List.of(account)).get(account))
        .orElseThrow(() -> new NotFound(account));
  }

  /** Several of them, with the same few statements however many they are. */
  Map<AccountId, Candidate> of(Collection<AccountId> accounts) {
    Map<AccountId, Candidate> known = once.of("application/candidates", "", HashMap::new);
    Set<AccountId> unknown = new HashSet<>(accounts);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      known.putAll(read(unknown));
    }
    Map<AccountId, Candidate> candidates = new HashMap<>(known);
    candidates.keySet().retainAll(Set.copyOf(accounts));
    return candidates;
  }

  private Map<AccountId, Candidate> read(Collection<AccountId> accounts) {
    List<Affiliate> people = memberships.of(accounts);
    Map<String, String> names =
        organisations.names(
            people.stream()
                .flatMap(each -> each.memberships().stream())
                .map(Membership::organisation)
                .collect(Collectors.toSet()));
    Map<PersonId, List<CvEntry>> cvs =
        persons.cvs(people.stream().map(Affiliate::person).collect(Collectors.toSet()));
    Map<AccountId, RosterEntry> entries =
        bodies.rosterEntries(accounts).stream()
            .collect(Collectors.toMap(RosterEntry::account, entry -> entry));
    return people.stream()
        .collect(
            Collectors.toMap(
                Affiliate::account,
                each ->
                    candidate(
                        each,
                        names,
                        cvs.getOrDefault(each.person(), List.of()),
                        entries.get(each.account()))));
  }

  private static Candidate candidate(
      Affiliate person, Map<String, String> names, List<CvEntry> cv, @Nullable RosterEntry entry) {
    List<Belonging> belongings = new ArrayList<>();
    for (Membership membership : person.memberships()) {
      String code = membership.organisation();
      belongings.add(new Belonging(code, names.getOrDefault(code, ""), membership.until()));
    }
    former(cv).forEach(belongings::add);
    if (entry != null) {
      belongings.add(enrolled(entry));
    }
    return new Candidate(person.person(), person.name(), belongings);
  }

  /** The roster may know an organisation that account and CV do not. */
  private static Belonging enrolled(RosterEntry entry) {
    return new Belonging(entry.organisation(), entry.organisationName(), null);
  }

  /** The employers that a CV names. */
  static Stream<Belonging> former(List<CvEntry> cv) {
    return cv.stream().map(CvEntry::employment).map(Candidates::belonging);
  }

  private static Belonging belonging(Employment employment) {
    return new Belonging(null, employment.organisation(), employment.to());
  }
}
