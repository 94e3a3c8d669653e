package org.zhiheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.zhiheng.cli.ServeOptions;
import org.zhiheng.database.EmbeddedPostgres;

/**
 * What the command line says outweighs every other setting. Here too the address is settled before
 * anything is told it: the port, if it was left open, and the host that reaches this server.
 */
record ServeSettings(ServeOptions options)
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final String ADDRESS = "server.address";
  private static final String PORT = "server.port";
  private static final String DEMO_FOLDER = "demo-data";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    add("serve", given(), environment);
    InetAddress address = address(environment);
    if (options.demo() && !address.isLoopbackAddress()) {
      throw new InvalidConfigurationPropertyValueException(
          ADDRESS,
          environment.getProperty(ADDRESS),
          "a demonstration lets anybody in, so it is for this machine only: 127.0.0.1");
    }
    add("serve address", settled(address, environment), environment);
    add("serve temporary", temporary(environment), environment);
  }

  /** Before whatever reads settings. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  private static void add(
      String name, Map<String, Object> properties, ConfigurableEnvironment environment) {
    environment.getPropertySources().addFirst(new MapPropertySource(name, properties));
  }

  private Map<String, Object> given() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("zhiheng.demo", options.demo());
    put(properties, "zhiheng.folder", options.demo() ? DEMO_FOLDER : null);
    put(properties, PORT, options.port());
    put(properties, "zhiheng.data", options.data());
    return properties;
  }

  private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
    if (value != null) {
      properties.put(key, value.toString());
    }
  }

  private static Map<String, Object> settled(
      InetAddress address, ConfigurableEnvironment environment) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("zhiheng.host", host(address));
    String port = environment.getProperty(PORT, "");
    if ("0".equals(port)) {
      properties.put(PORT, freePort(address));
    } else if (!port.isEmpty()) {
      tryPort(address, Integer.parseInt(port), environment);
    }
    return properties;
  }

  /** Before the database is started: it would be stopped again at once. */
  private static void tryPort(InetAddress address, int port, ConfigurableEnvironment environment) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      // the port is that of the same program, started before: another port would not help
      EmbeddedPostgres.taken(Path.of(environment.getProperty("zhiheng.data", "data")))
          .ifPresent(
              said -> {
                throw new CannotStart(said, e);
              });
      throw new CannotStart(
          "nothing can listen on port "
              + port
              + " of "
              + address.getHostAddress()
              + ": "
              + e.getMessage()
              + "; choose another with --port",
          e);
    }
  }

  private static Map<String, Object> temporary(ConfigurableEnvironment environment) {
    String folder =
        TemporaryFiles.in(Path.of(environment.getProperty("zhiheng.data", "data"))).toString();
    return Map.of(
        "zhiheng.temporary", folder,
        "server.tomcat.basedir", folder,
        "spring.servlet.multipart.location", folder);
  }

  // no address means every one, for Tomcat
  private static InetAddress address(ConfigurableEnvironment environment) {
    String text = environment.getProperty(ADDRESS, "");
    try {
      return InetAddress.getByName(text.isBlank() ? "0.0.0.0" : text);
    } catch (UnknownHostException e) {
      throw new InvalidConfigurationPropertyValueException(
          ADDRESS, text, "it is no address of this machine", e);
    }
  }

  private static String host(InetAddress address) {
    if (address.isAnyLocalAddress()) {
      return "localhost";
    }
    String literal = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + literal + "]" : literal;
  }

  private static int freePort(InetAddress address) {
    try (var socket = new ServerSocket(0, 1, address)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
