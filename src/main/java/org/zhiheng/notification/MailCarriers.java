package org.zhiheng.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.zhiheng.kernel.Settings;

/** Chooses how mails leave the program: a demonstration shows them and sends nothing, ever. */
@Configuration(proxyBeanMethods = false)
class MailCarriers {

  /** Shows mails, or carries none where the operator named no mail server. */
  private record Kept(boolean carries) implements MailCarrier {

    @Override
    public Attempt carry(Mail mail) {
      return new Attempt(MailState.SHOWN, null);
    }
  }

  @Bean
  MailCarrier mailCarrier(Settings settings, ObjectProvider<JavaMailSender> sender) {
    JavaMailSender server = settings.demo() ? null : sender.getIfAvailable();
    if (server == null) {
      return new Kept(settings.demo());
    }
    if (!MailRules.whyNotAddress(settings.mailFrom()).isEmpty()) {
      throw new IllegalStateException("zhiheng.mail-from is no address to send mail from");
    }
    return new SmtpCarrier(server, settings.mailFrom());
  }
}
