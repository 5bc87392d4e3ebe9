package org.mayday.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mayday.audit.control.AuditTrail;
import org.mayday.audit.control.TestTrail;
import org.mayday.schema.TestDatabase;

class DenialsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private final Denials denials = new Denials();

  @Test
  void recordsWhoAskedForWhat() {
    denials.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    try (TestDatabase database = TestDatabase.create()) {
      TestTrail trail = TestTrail.in(database);
      denials.trail = trail;
      denials.note("vic", "SOAP acknowledgeAlert, needs technician");
      AuditEntry entry = trail.entries().get(0);
      assertThat(entry)
          .isEqualTo(
              new AuditEntry(
                  entry.id(),
                  NOON,
                  "vic",
                  "access.denied",
                  null,
                  null,
                  "refused",
                  "SOAP acknowledgeAlert, needs technician"));
    }
  }

  @Test
  void staysADenialWhereItCannotBeRecorded() {
    denials.trail =
        new AuditTrail() {
          @Override
          public void add(AuditEntry entry) {
            throw new IllegalStateException("no database in the test");
          }
        };
    assertThatCode(() -> denials.note("vic", "page /mayday/audit.xhtml"))
        .doesNotThrowAnyException();
  }
}
