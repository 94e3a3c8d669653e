package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLookTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void an_image_that_can_be_seen_is_taken_and_a_tiny_or_cut_one_is_not(String format)
      throws IOException {
    byte[] image = Samples.image(format, 800, 600);

    assertThat(ImageLook.whyNot(file(image))).isEmpty();
    assertThat(ImageLook.whyNot(file(Samples.image(format, 99, 600))))
        .contains(DocumentRefusal.IMAGE_TINY);
    assertThat(ImageLook.whyNot(file(Arrays.copyOf(image, 40))))
        .contains(DocumentRefusal.IMAGE_DAMAGED);
  }

  @Test
  void an_image_of_a_few_bytes_that_claims_a_world_is_refused_by_its_head() throws IOException {
    byte[] image = Samples.image("png", 120, 120);
    // width and height stand at 16 to 23, big-endian; the sum that follows is not looked at first
    image[17] = 1;
    image[21] = 1;

    assertThat(ImageLook.whyNot(file(image)).orElseThrow())
        .isIn(DocumentRefusal.IMAGE_HUGE, DocumentRefusal.IMAGE_DAMAGED);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("image"), content);
  }
}
