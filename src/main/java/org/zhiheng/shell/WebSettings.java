package org.zhiheng.shell;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Language, the way in for text, and what every submitted form passes. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

  /** Right after the filters that settle the character set and the address. */
  private static final int BEFORE_ANYBODY_READS = Ordered.HIGHEST_PRECEDENCE + 20;

  private final LimitGate limitGate;
  private final FormGuard formGuard;
  private final Languages languages = new Languages();

  WebSettings(LimitGate limitGate, FormGuard formGuard) {
    this.limitGate = limitGate;
    this.formGuard = formGuard;
  }

  @Bean
  LocaleResolver localeResolver() {
    return languages;
  }

  @Bean
  FilterRegistrationBean<CleanRequests> cleanRequests() {
    var filter = new FilterRegistrationBean<>(new CleanRequests());
    filter.setOrder(BEFORE_ANYBODY_READS);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> partHeaders() {
    return server -> server.addEngineValves(new PartHeaders());
  }

  /** Nearer to the pages than what the framework puts there for the same. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedAddresses() {
    return server ->
        server.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new RefusedAddresses()));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages);
    registry.addInterceptor(limitGate);
    registry.addInterceptor(formGuard);
  }
}
