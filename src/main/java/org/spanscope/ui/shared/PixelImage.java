package org.spanscope.ui.shared;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.spanscope.figure.FigureRaster;

/** Painted figures as images of the window. */
public final class PixelImage {
  private PixelImage() {}

  /** The picture itself, not a copy of it. */
  public static Image of(FigureRaster.Picture raster) {
    PixelBuffer<IntBuffer> pixels =
        new PixelBuffer<>(
            raster.width(),
            raster.height(),
            IntBuffer.wrap(raster.pixels()),
            PixelFormat.getIntArgbPreInstance());
    return new WritableImage(pixels);
  }

  /** On white ground, since what a picture is pasted onto may be dark. */
  static Image onWhite(FigureRaster.Picture raster) {
    int[] pixels = raster.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      int rest = 0xff - (pixels[i] >>> 24);
      pixels[i] = 0xff000000 | (pixels[i] & 0xffffff) + rest * 0x010101;
    }
    WritableImage image = new WritableImage(raster.width(), raster.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            raster.width(),
            raster.height(),
            PixelFormat.getIntArgbPreInstance(),
            pixels,
            0,
            raster.width());
    return image;
  }
}
