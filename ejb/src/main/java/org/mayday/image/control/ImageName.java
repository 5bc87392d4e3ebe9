package org.mayday.image.control;

import java.text.Normalizer;
import org.mayday.image.boundary.ImageRefused;

/** What an image may be called. */
public final class ImageName {
  private static final int LONGEST = 100;

  private ImageName() {}

  /**
   * The name without its folders, without space around it, in normal form C (UAX #15).
   *
   * @throws ImageRefused if it is empty, too long, of dots only, or has characters that cannot be
   *     seen
   */
  public static String of(String wish) {
    String last = wish.substring(Math.max(wish.lastIndexOf('/'), wish.lastIndexOf('\\')) + 1);
    String name = Normalizer.normalize(last, Normalizer.Form.NFC).strip();
    if (name.isEmpty() || name.length() > LONGEST || name.matches("\\.+")) {
      throw new ImageRefused(
          "An image needs a name of 1 to " + LONGEST + " characters, not of dots only.");
    }
    if (name.codePoints().anyMatch(ImageName::unseen)) {
      throw new ImageRefused("The name of the image has characters that cannot be seen.");
    }
    return name;
  }

  private static boolean unseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
