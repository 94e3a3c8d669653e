package org.zhiheng.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is. */
@Component
class Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final String publicUrl;

  Announcement(@Value("${zhiheng.public-url}") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    LOG.info("ready: {}/", publicUrl);
  }
}
