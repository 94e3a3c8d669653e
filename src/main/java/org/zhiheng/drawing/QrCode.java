package org.zhiheng.drawing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A QR code of level M, drawn as boxes on a white field with the quiet zone of four modules. */
public final class QrCode {

  private static final int QUIET = 4;

  private final ByteMatrix modules;

  public QrCode(String text) {
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code for " + text, e);
    }
  }

  /** Draws the code; its modules, without the quiet zone, fill {@code side} millimetres. */
  public void draw(PaperPen pen, float x, float y, float side, Color colour) throws IOException {
    float module = side / modules.getWidth();
    float quiet = QUIET * module;
    float field = side + 2 * quiet;
    pen.fillBoxes(List.of(new PaperPen.Box(x - quiet, y - quiet, field, field)), Color.WHITE);
    pen.fillBoxes(boxes(x, y, module), colour);
  }

  private List<PaperPen.Box> boxes(float x, float y, float module) {
    var boxes = new ArrayList<PaperPen.Box>();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        int length = darkFrom(column, row);
        if (length > 0) {
          boxes.add(
              new PaperPen.Box(x + column * module, y + row * module, length * module, module));
          column += length;
        }
      }
    }
    return boxes;
  }

  private int darkFrom(int column, int row) {
    int end = column;
    while (end < modules.getWidth() && modules.get(end, row) == 1) {
      end++;
    }
    return end - column;
  }
}
