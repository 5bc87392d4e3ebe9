package org.mayday.schema.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Keeps every {@link Instant} in a column "timestamp with time zone"; microseconds are kept.
 * Jakarta Persistence 3.1 does not map Instant itself.
 */
@Converter(autoApply = true)
public class InstantColumn extends MomentColumn.Typed
    implements AttributeConverter<Instant, Timestamp> {}
