package org.spanscope.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of windows under {@code target/screens}, for people to look at. */
public final class Screens {
  private static final Path FOLDER = Path.of("target", "screens");

  /** Of these the guide's own are copies, made by hand where a view has changed its looks. */
  private static final Path GUIDE = Path.of("target", "guide");

  private Screens() {}

  /** Writes what a scene shows as {@code target/screens/NAME.png}; called on the FX thread. */
  public static Path write(Scene scene, String name) {
    return write(image(scene), FOLDER, name);
  }

  /** Writes a part of what a scene shows as {@code target/guide/NAME.png}, as small as it goes. */
  public static Path guide(Node part, String name) {
    BufferedImage all = image(part.getScene());
    Bounds bounds = part.localToScene(part.getLayoutBounds());
    int x = (int) Math.max(0, bounds.getMinX());
    int y = (int) Math.max(0, bounds.getMinY());
    int width = (int) Math.min(all.getWidth() - x, bounds.getWidth());
    int height = (int) Math.min(all.getHeight() - y, bounds.getHeight());
    return write(all.getSubimage(x, y, width, height), GUIDE, name);
  }

  private static BufferedImage image(Scene scene) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    return copy;
  }

  private static Path write(BufferedImage image, Path folder, String name) {
    Path file = folder.resolve(name + ".png");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(folder.equals(GUIDE) ? 0 : 0.5f);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(file);
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), param);
      } finally {
        writer.dispose();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
