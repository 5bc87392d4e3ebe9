package org.mayday.kvm.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.schema.TestDatabase;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException.Kind;

class KnownScreensTest {
  private static final String POINT = "CIM_KVMRedirectionSAP";

  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);
  private final KnownScreens screens =
      new KnownScreens(
          fleet.directory,
          new TestAnnouncements(database, new MovingClock(Instant.parse("2026-06-01T12:00:00Z"))));
  private final UUID pc = fleet.registered("tern-07");

  @AfterEach
  void close() {
    database.close();
  }

  private void reads(FirmwareFake firmware) throws WsmanException {
    screens.note(
        pc,
        ScreenReading.of(new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5)))));
  }

  private void runs(String version) {
    database.inTransaction(() -> fleet.directory.amtVersion(pc, version));
  }

  @ParameterizedTest
  @CsvSource({"4.2.10,true", "5.2.0,true", "6.0.30,false", "16.1.25,false", "unknown,false"})
  void goesByTheVersionUntilTheFirmwareWasAsked(String version, boolean lacking) {
    runs(version);
    assertThat(screens.lacking(pc).isPresent()).isEqualTo(lacking);
  }

  @Test
  void whatTheFirmwareAnswersCountsMoreThanItsVersion() throws WsmanException {
    runs("9.1.42");
    reads(new FirmwareFake());
    assertThat(screens.lacking(pc)).get().asString().contains("This PC has no KVM");
    runs("5.0.0");
    reads(new FirmwareFake().having(POINT, "<g:EnabledState>3</g:EnabledState>"));
    assertThat(screens.lacking(pc)).isEmpty();
  }

  @Test
  void anAnswerThatWasNotGivenProvesNothing() throws WsmanException {
    runs("9.1.42");
    reads(new FirmwareFake().failing(Kind.HTTP_STATUS, 0));
    assertThat(screens.lacking(pc)).isEmpty();
  }

  @Test
  void nothingIsKnownOfAPcThatIsGone() throws WsmanException {
    UUID gone = UUID.randomUUID();
    screens.note(gone, new ScreenReading(null, true));
    assertThat(screens.lacking(gone)).isEmpty();
  }
}
