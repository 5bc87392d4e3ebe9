package org.mayday.fleet.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditPage;
import org.mayday.audit.boundary.AuditQuery;
import org.mayday.audit.control.AuditTrail;
import org.mayday.audit.control.Caller;
import org.mayday.audit.control.TestTrail;
import org.mayday.fleet.boundary.AmtLogin;
import org.mayday.fleet.boundary.ExportRefused;
import org.mayday.fleet.boundary.ExportedLogins;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.NextLogins;

class PasswordExportTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final String WHY = "Its owner forgot it.";

  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);
  private final PasswordExport export = new PasswordExport();
  private String person = "ann";

  @BeforeEach
  void putTogether() {
    export.fleet = fleet.reader;
    export.vault = fleet.vault;
    export.next = new Next();
    export.trail = TestTrail.in(database);
    export.caller =
        new Caller() {
          @Override
          public Optional<String> person() {
            return Optional.of(person);
          }
        };
    export.settings = new ExportSettings(3);
    at(NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesTheLoginAwayAndKeepsWhoHadItAndWhy() {
    UUID pc = fleet.registered("pc-3");
    ExportedLogins exported = export.of(pc, "pc-3", "  " + WHY);
    assertThat(exported.name()).isEqualTo("pc-3");
    assertThat(exported.logins()).containsExactly(new AmtLogin("admin", "P@ssw0rd", true));
    assertThat(exported.toString()).doesNotContain("P@ssw0rd");
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.who()).isEqualTo("ann");
              assertThat(entry.platform()).isEqualTo(pc);
              assertThat(entry.outcome()).isEqualTo("ok");
              assertThat(entry.detail()).isEqualTo(WHY);
            });
  }

  @Test
  void givesTheLoginTooThatThePcMayHaveTaken() {
    UUID pc = fleet.registered("pc-3");
    export.next = new Next(new AmtCredentials("admin", "N3xt-one"));
    assertThat(export.of(pc, "pc-3", WHY).logins())
        .containsExactly(
            new AmtLogin("admin", "P@ssw0rd", true), new AmtLogin("admin", "N3xt-one", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PC-3", "pc-33"})
  void wantsTheNameOfThePc(String name) {
    UUID pc = fleet.registered("pc-3");
    assertThatThrownBy(() -> export.of(pc, name, WHY))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("the name of the PC");
    assertThat(entries()).extracting(AuditEntry::outcome).containsExactly("refused");
  }

  @Test
  void wantsAReasonOfBoundedLength() {
    UUID pc = fleet.registered("pc-3");
    for (String why : List.of("", "  ", "x".repeat(201))) {
      assertThatThrownBy(() -> export.of(pc, "pc-3", why))
          .isInstanceOf(ExportRefused.class)
          .hasMessageContaining("1 to 200");
    }
    assertThat(entries()).extracting(AuditEntry::outcome).containsOnly("refused");
  }

  @Test
  void hasNothingOfAPcThatIsNotKnownOrHasNoLogin() {
    assertThatThrownBy(() -> export.of(UUID.randomUUID(), "pc-3", WHY))
        .isInstanceOf(UnknownPlatform.class);
    UUID pc = fleet.registered("pc-3");
    database.inTransaction(() -> fleet.vault.forget(pc));
    assertThatThrownBy(() -> export.of(pc, "pc-3", WHY))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("No AMT login");
    assertThat(entries()).extracting(AuditEntry::outcome).containsExactly("refused", "refused");
  }

  @Test
  void limitsHowOftenAPersonAsksWithinAnHourRefusedOnesIncluded() {
    UUID pc = fleet.registered("pc-3");
    export.of(pc, "pc-3", WHY);
    assertThatThrownBy(() -> export.of(pc, "another", WHY)).isInstanceOf(ExportRefused.class);
    export.of(pc, "pc-3", WHY);
    assertThatThrownBy(() -> export.of(pc, "pc-3", WHY))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("3 times");
    person = "bob";
    assertThat(export.of(pc, "pc-3", WHY).logins()).hasSize(1);
    person = "ann";
    at(NOON.plusSeconds(3_601));
    assertThat(export.of(pc, "pc-3", WHY).logins()).hasSize(1);
  }

  @Test
  void canBeSwitchedOff() {
    export.settings = new ExportSettings(0);
    UUID pc = fleet.registered("pc-3");
    assertThatThrownBy(() -> export.of(pc, "pc-3", WHY))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("switched off");
    assertThatThrownBy(() -> new ExportSettings(1_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesNothingAwayThatCannotBeRecorded() {
    UUID pc = fleet.registered("pc-3");
    AuditTrail kept = export.trail;
    export.trail =
        new AuditTrail() {
          @Override
          public AuditPage find(AuditQuery query) {
            return kept.find(query);
          }

          @Override
          public void add(AuditEntry entry) {
            throw new IllegalStateException("The disk is full.");
          }
        };
    assertThatThrownBy(() -> export.of(pc, "pc-3", WHY)).isInstanceOf(IllegalStateException.class);
  }

  private void at(Instant now) {
    export.clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  private List<AuditEntry> entries() {
    return export
        .trail
        .find(new AuditQuery(null, PasswordExport.ACTION, null, null, null, 0, 100))
        .entries();
  }

  /** Logins that PCs may have taken. */
  private static final class Next extends NextLogins {
    private final Optional<AmtCredentials> login;

    Next(AmtCredentials... login) {
      this.login = List.of(login).stream().findFirst();
    }

    @Override
    public Optional<AmtCredentials> of(UUID platform) {
      return login;
    }
  }
}
