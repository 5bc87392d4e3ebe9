package org.mayday.web.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID as its 36 characters (RFC 4122, 3). Stateless. */
public class UuidAdapter extends XmlAdapter<String, UUID> {

  /**
   * Reads what the schema let pass; {@link UUID#fromString} alone would also take shorter groups.
   *
   * @throws IllegalArgumentException if it is not a UUID
   */
  @Override
  public @Nullable UUID unmarshal(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  @Override
  public @Nullable String marshal(@Nullable UUID uuid) {
    return uuid == null ? null : uuid.toString();
  }
}
