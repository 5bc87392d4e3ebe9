package org.mayday.schema.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every {@link Instant} in a column "timestamp with time zone". Jakarta Persistence 3.1 does
 * not map Instant itself, and the drivers give such a column as different classes: H2 as {@link
 * OffsetDateTime}, PostgreSQL as {@link Timestamp}. Microseconds are kept, less is cut off.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<@Nullable Instant, @Nullable Object> {

  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable Instant value) {
    return value == null ? null : Timestamp.from(value);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    throw new IllegalArgumentException("a moment in time as " + value.getClass());
  }
}
