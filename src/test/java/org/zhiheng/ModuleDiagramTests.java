package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModuleDiagramTests {

  /** {@code make docs} copies what this writes. */
  @Test
  void theDiagramsOfTheModulesCanBeDrawn() {
    new Documenter(ApplicationModules.of("org.zhiheng")).writeModulesAsPlantUml();

    assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
  }
}
