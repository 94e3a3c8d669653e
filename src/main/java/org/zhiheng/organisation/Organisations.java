package org.zhiheng.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;

/** The employers. Those who belong to one write it, and nobody else. */
@Service
@Transactional
public class Organisations {

  /**
   * Those who may tell of an employer that is new: of themselves, or of somebody they look after.
   */
  private static final Set<Role> INTRODUCE =
      Set.of(Role.APPLICANT, Role.EMPLOYER, Role.OFFICER, Role.MANAGER);

  private final OrganisationStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Organisations(OrganisationStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The organisation that somebody belongs to; empty when none was named, or when what was named is
   * no credit code, as accounts are kept by hand.
   */
  public static Optional<CreditCode> codeOf(Actor actor) {
    return Optional.ofNullable(actor.organisation())
        .filter(code -> CreditCode.whyNotParse(code).isEmpty())
        .map(CreditCode::parse);
  }

  @Transactional(readOnly = true)
  public Optional<Organisation> find(CreditCode code) {
    return store.find(code);
  }

  /** The names of organisations by their codes; of one that is not known, none. */
  @Transactional(readOnly = true)
  public Map<String, String> names(Collection<String> codes) {
    return codes.isEmpty() ? Map.of() : store.names(codes);
  }

  /** Whether the name of an organisation was told, by itself or by whoever went there. */
  @Transactional(readOnly = true)
  public boolean isNamed(CreditCode code) {
    return store.find(code).filter(it -> !it.name().isBlank()).isPresent();
  }

  /**
   * The few organisations whose names or codes hold all the words, for people who look for one.
   *
   * @param words at least two characters; less finds nothing
   */
  @Transactional(readOnly = true)
  public List<Organisation> search(String words) {
    boolean enough = words.codePoints().filter(each -> !Character.isWhitespace(each)).count() > 1;
    return enough ? store.search(words) : List.of();
  }

  /**
   * Names an organisation of which nothing was told yet, so that it can be asked; those who belong
   * to it tell the rest, and may correct this.
   *
   * @throws NotFound when the actor has nothing to do with cases
   */
  public void introduce(CreditCode code, String name, String address, Actor by) {
    if (INTRODUCE.stream().noneMatch(by::is)) {
      throw new NotFound(code);
    }
    int version = store.find(code).map(Organisation::version).orElse(0);
    store.save(Organisation.introduced(code, name.strip(), address.strip(), version));
    events.publishEvent(new OrganisationEvents.OrganisationChanged(code, by.id(), clock.instant()));
  }

  /**
   * Saves what an organisation tells about itself; {@code draft.version()} is the one they saw.
   *
   * @throws NotFound when the actor belongs to another organisation or to none
   * @throws Refused with what cannot be right
   * @throws Stale when it was changed meanwhile
   */
  public void save(Organisation draft, Actor by) {
    if (codeOf(by).filter(draft.code()::equals).isEmpty()) {
      throw new NotFound(draft.code());
    }
    Refused.unlessEmpty(OrganisationRules.whyNotSave(draft, LocalDate.now(clock)));
    store.save(draft);
    events.publishEvent(
        new OrganisationEvents.OrganisationChanged(draft.code(), by.id(), clock.instant()));
  }
}
