package org.xinsheng.demo.story;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A drawn corridor in place of a photo.
 *
 * @param spoilt with a stain on its wall
 * @param hue of the wall, 0 to 359 degrees
 */
record Snapshot(boolean spoilt, int hue) {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final int FLOOR = 540;

  InputStream png() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    corridor(pen);
    if (spoilt) {
      stain(pen);
    }
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(file.toByteArray());
  }

  private void corridor(Graphics2D pen) {
    pen.setPaint(new GradientPaint(0, 0, shade(0.10f, 0.95f), WIDTH, FLOOR, shade(0.18f, 0.78f)));
    pen.fillRect(0, 0, WIDTH, FLOOR);
    pen.setPaint(new GradientPaint(0, FLOOR, shade(0.06f, 0.62f), 0, HEIGHT, shade(0.06f, 0.40f)));
    pen.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
    pen.setColor(shade(0.55f, 0.42f));
    pen.fillRect(120, 150, 210, FLOOR - 150);
    pen.setColor(shade(0.40f, 0.30f));
    pen.setStroke(new BasicStroke(8));
    pen.drawRect(120, 150, 210, FLOOR - 150);
    pen.fillOval(292, 340, 18, 18);
  }

  private void stain(Graphics2D pen) {
    for (int ring = 5; ring > 0; ring--) {
      pen.setColor(new Color(92, 74, 52, 28 + 14 * (5 - ring)));
      pen.fillOval(620 - 22 * ring, 210 - 14 * ring, 90 + 44 * ring, 120 + 40 * ring);
    }
  }

  private Color shade(float saturation, float brightness) {
    return Color.getHSBColor(hue / 360f, saturation, brightness);
  }
}
