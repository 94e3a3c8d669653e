package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.zhiheng.cli.ServeOptions;

class ServeSettingsTests {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", ""})
  void aDemonstrationRefusesEveryAddressThatOthersReach(String address) {
    assertThatThrownBy(() -> settings(true, null, address))
        .isInstanceOf(InvalidConfigurationPropertyValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.2"})
  void aDemonstrationListensOnThisMachine(String address) {
    assertThat(settings(true, null, address).getProperty("zhiheng.demo")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "0.0.0.0, localhost",
    "192.0.2.1, 192.0.2.1",
    "::1, [0:0:0:0:0:0:0:1]"
  })
  void theHostToldIsOneThatReachesTheServer(String address, String host) {
    assertThat(settings(false, null, address).getProperty("zhiheng.host")).isEqualTo(host);
  }

  @Test
  void aPortLeftOpenIsSettledBeforeAnybodyIsToldIt() {
    assertThat(settings(false, 0, "127.0.0.1").getRequiredProperty("server.port", Integer.class))
        .isPositive();
  }

  @Test
  void aDemonstrationKeepsItsDataInAFolderOfItsOwn() {
    assertThat(settings(true, 8080, "127.0.0.1").getProperty("zhiheng.folder"))
        .isEqualTo("demo-data");
    assertThat(settings(false, 8080, "127.0.0.1").getProperty("zhiheng.folder")).isNull();
  }

  private static ConfigurableEnvironment settings(
      boolean demo, @Nullable Integer port, String address) {
    var context = new GenericApplicationContext();
    var environment = context.getEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("operator", Map.of("server.address", address)));
    new ServeSettings(new ServeOptions(port, Path.of("target", "test-settings"), demo))
        .initialize(context);
    return environment;
  }
}
