package org.mayday.web.image;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the header Upload-Metadata says of a file (tus 1.0.0, "Creation"). */
final class UploadMetadata {
  private static final int LONGEST = 4_096;

  private final Map<String, String> values;

  private UploadMetadata(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the header: keys, each with a value in Base64, separated by commas.
   *
   * @return empty if it is something else
   */
  static Optional<UploadMetadata> of(@Nullable String header) {
    Map<String, String> values = new HashMap<>();
    if (header == null || header.isBlank()) {
      return Optional.of(new UploadMetadata(values));
    }
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      for (String pair : header.split(",", -1)) {
        String[] words = pair.strip().split(" ", -1);
        if (words.length > 2 || words[0].isEmpty()) {
          return Optional.empty();
        }
        values.put(words[0], words.length == 1 ? "" : decoded(words[1]));
      }
      return Optional.of(new UploadMetadata(values));
    } catch (IllegalArgumentException | CharacterCodingException nonsense) {
      return Optional.empty();
    }
  }

  private static String decoded(String base64) throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /** The text of a key; empty if there is none. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** The number of a key, at most 18 digits; 0 if there is none. */
  long number(String key) {
    String text = text(key);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
