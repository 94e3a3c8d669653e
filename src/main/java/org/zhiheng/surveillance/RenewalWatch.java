package org.zhiheng.surveillance;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents.ApplicationStarted;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Applications;
import org.zhiheng.surveillance.SurveillanceEvents.RenewalBegun;

/** Tells, where the reminder stands, that the holder has begun to renew (9.4). */
@Component
class RenewalWatch {

  private final ReminderStore reminders;
  private final Applications applications;
  private final ApplicationEventPublisher events;

  RenewalWatch(
      ReminderStore reminders, Applications applications, ApplicationEventPublisher events) {
    this.reminders = reminders;
    this.applications = applications;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ApplicationStarted started) {
    Application application = applications.findTrusted(started.caseId());
    if (application.kind() != ApplicationKind.RENEWAL) {
      return;
    }
    reminders
        .toRenew(application.person())
        .forEach(
            each ->
                events.publishEvent(
                    new RenewalBegun(
                        each.caseId(),
                        each.number().value(),
                        started.caseId(),
                        started.by(),
                        started.at())));
  }
}
