package org.zhiheng.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes an image when it arrives: what begins like one and shows nothing is refused while its
 * sender is still there. It is decoded at a small size, so that a large one takes little memory.
 */
final class ImageLook {

  /** Nobody reads anything in less. */
  private static final int LEAST_SIDE = 100;

  private static final long MOST_PIXELS = 200_000_000;
  private static final int DECODED_SIDE = 500;

  private ImageLook() {}

  /** What speaks against a file that begins like a PNG or JPEG. */
  static Optional<DocumentRefusal> whyNot(Path file) {
    return Look.within(() -> look(file), DocumentRefusal.IMAGE_DAMAGED);
  }

  private static Optional<DocumentRefusal> look(Path file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of(DocumentRefusal.IMAGE_DAMAGED);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return look(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(DocumentRefusal.IMAGE_DAMAGED);
    }
  }

  private static Optional<DocumentRefusal> look(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.min(width, height) < LEAST_SIDE) {
      return Optional.of(DocumentRefusal.IMAGE_TINY);
    }
    if ((long) width * height > MOST_PIXELS) {
      return Optional.of(DocumentRefusal.IMAGE_HUGE);
    }
    ImageReadParam small = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / DECODED_SIDE);
    small.setSourceSubsampling(step, step, 0, 0);
    decode(reader, small);
    return Optional.empty();
  }

  // printers' colours (CMYK) are read as they are: browsers show them
  private static void decode(ImageReader reader, ImageReadParam small) throws IOException {
    try {
      reader.read(0, small);
    } catch (IIOException e) {
      if (!reader.canReadRaster()) {
        throw e;
      }
      reader.readRaster(0, small);
    }
  }
}
