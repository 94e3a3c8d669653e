package org.zhiheng.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

/** The list of providers whose training the body recognises (5.1 c), kept by its managers. */
@Service
@Transactional
public class TrainingProviders {

  private final ProviderStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TrainingProviders(ProviderStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** All entries, those that are over too, in the order of their numbers. */
  @Transactional(readOnly = true)
  public List<RecognisedProvider> all() {
    return store.all();
  }

  /** The entry that recognises a training; with none, an officer judges it. */
  @Transactional(readOnly = true)
  public Optional<RecognisedProvider> recognising(
      String provider, String course, LocalDate from, LocalDate through) {
    return ProviderRules.recognising(store.all(), provider, course, from, through);
  }

  /**
   * Puts a provider on the list, or changes an entry.
   *
   * @return its number
   * @throws NotFound where an entry is to be changed that is not there
   * @throws Stale where somebody else changed it
   */
  public int recognise(RecognisedProvider provider, Actor by) {
    Refused.unlessEmpty(ProviderRules.whyNotKeep(by));
    Refused.unlessEmpty(ProviderRules.whyNotRecognise(provider));
    int no = provider.no() == 0 ? store.insert(provider) : changed(provider);
    events.publishEvent(
        new BodyEvents.ProviderRecognised(
            no, provider.name(), provider.from(), provider.until(), by.id(), clock.instant()));
    return no;
  }

  private int changed(RecognisedProvider provider) {
    if (store.all().stream().noneMatch(each -> each.no() == provider.no())) {
      throw new NotFound(provider.no());
    }
    if (!store.update(provider)) {
      throw new Stale(provider.no());
    }
    return provider.no();
  }
}
