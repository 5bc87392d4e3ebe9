package org.mayday.web.soap;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An instant as xs:dateTime in UTC (W3C XML Schema Part 2, 3.2.7). Stateless. */
public class InstantAdapter extends XmlAdapter<String, Instant> {

  @Override
  public @Nullable Instant unmarshal(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
  }

  @Override
  public @Nullable String marshal(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
