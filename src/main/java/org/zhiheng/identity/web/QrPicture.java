package org.zhiheng.identity.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as the path of a picture, with the quiet zone of four modules. */
public final class QrPicture {

  private static final int QUIET = 4;

  private final ByteMatrix modules;

  QrPicture(String text) {
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** The side of the picture in modules. */
  public int side() {
    return modules.getWidth() + 2 * QUIET;
  }

  public String path() {
    var path = new StringBuilder();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row) == 1) {
          path.append('M')
              .append(column + QUIET)
              .append(' ')
              .append(row + QUIET)
              .append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
