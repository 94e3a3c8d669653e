package org.zhiheng.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/** Tells whoever started the server where it is. */
@Component
class Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final String publicUrl;

  Announcement(Settings settings) {
    this.publicUrl = settings.publicUrl();
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    LOG.info("ready: {}/", publicUrl);
  }
}
