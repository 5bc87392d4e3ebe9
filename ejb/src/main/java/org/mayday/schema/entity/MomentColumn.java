package org.mayday.schema.entity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of {@link InstantColumn}, in a class of its own because of its types. The provider
 * binds null by the column class that a converter names (PostgreSQL insists on a time there), but
 * it hands over what the driver gives: a Timestamp from PostgreSQL, an {@link OffsetDateTime} from
 * H2. With the type variables here the compiler puts no cast to Timestamp in between.
 *
 * @param <M> the class of moments
 * @param <C> the class that stands for the column
 */
abstract class MomentColumn<M, C> {

  /**
   * Settles the types. The provider reads the types of a converter from its interfaces only if its
   * superclass has none.
   */
  abstract static class Typed extends MomentColumn<Instant, Timestamp> {
    Typed() {
      super(Function.identity(), Timestamp::from);
    }
  }

  private final Function<Instant, M> toMoment;
  private final Function<M, C> toColumn;

  MomentColumn(Function<Instant, M> toMoment, Function<M, C> toColumn) {
    this.toMoment = toMoment;
    this.toColumn = toColumn;
  }

  /** The moment as it is bound. */
  public @Nullable C convertToDatabaseColumn(@Nullable M moment) {
    return moment == null ? null : toColumn.apply(moment);
  }

  /** The moment in what the driver gave. */
  public @Nullable M convertToEntityAttribute(@Nullable C column) {
    return column == null ? null : toMoment.apply(instant(column));
  }

  private static Instant instant(Object column) {
    if (column instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    if (column instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    throw new IllegalArgumentException("A moment came as " + column.getClass() + ".");
  }
}
