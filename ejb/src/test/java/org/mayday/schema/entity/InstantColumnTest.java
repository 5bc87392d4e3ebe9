package org.mayday.schema.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.fleet.entity.PlatformRow;
import org.mayday.schema.TestDatabase;

class InstantColumnTest {
  private final TimeZone before = TimeZone.getDefault();

  /** The provider keeps the zone of its first query with a moment, also for all later tests. */
  @BeforeAll
  static void asksInTheUsualZoneFirst() {
    try (TestDatabase database = TestDatabase.create()) {
      database.inTransaction(
          em ->
              em.createQuery(
                      "select count(p) from PlatformRow p where p.registeredAt < :now", Long.class)
                  .setParameter("now", Instant.EPOCH)
                  .getSingleResult());
    }
  }

  @AfterEach
  void restore() {
    TimeZone.setDefault(before);
  }

  /** 2026-10-25 in Berlin: the hour from two to three happens twice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-25T00:30:00.123456Z",
        "2026-10-25T01:30:00.123456Z",
        "2026-03-29T01:30:00Z",
        "1999-12-31T23:59:59.999999Z"
      })
  void keepsTheMomentWhateverTheServersTimeZoneIs(Instant moment) {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try (TestDatabase database = TestDatabase.create()) {
      UUID uuid = UUID.randomUUID();
      database.inTransaction(
          em -> {
            em.persist(new PlatformRow(uuid, "pc", moment));
            return true;
          });

      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      PlatformRow found = database.inTransaction(em -> em.find(PlatformRow.class, uuid.toString()));

      assertThat(found.registeredAt()).isEqualTo(moment);
      assertThat(found.connectedSince()).isNull();
    }
  }

  @Test
  void leavesNullAlone() {
    assertThat(new InstantColumn().convertToDatabaseColumn(null)).isNull();
    assertThat(new InstantColumn().convertToEntityAttribute(null)).isNull();
  }
}
