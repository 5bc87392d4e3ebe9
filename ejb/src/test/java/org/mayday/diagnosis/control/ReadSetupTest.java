package org.mayday.diagnosis.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.diagnosis.control.CallingSetup.Server;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.StoredSheet;
import org.mayday.operation.control.Trial;
import org.mayday.schema.TestDatabase;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/** What decides whether a PC can call is read and kept. */
class ReadSetupTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(NOON);
  private final FleetControls fleet = FleetControls.in(database);
  private final Readings readings =
      new Readings(
          database.entityManager(), fleet.directory, new TestAnnouncements(database, clock), clock);
  private final FirmwareFake firmware = new FirmwareFake();
  private final Trial trial = new Trial(firmware, "12.0.67");

  @AfterEach
  void close() {
    database.close();
  }

  private ReadSetup operation() {
    ReadSetup operation = new ReadSetup();
    operation.readings = readings;
    operation.clock = clock;
    return operation;
  }

  private static String instance(String name, String properties) {
    return "<g:" + name + ">" + properties + "</g:" + name + ">";
  }

  private static String link(String policy, String server) {
    return instance(
        "AMT_RemoteAccessPolicyAppliesToMPS",
        "<g:ManagedElement>"
            + reference("AMT_ManagementPresenceRemoteSAP", "Name", server)
            + "</g:ManagedElement><g:PolicySet>"
            + reference("AMT_RemoteAccessPolicyRule", "PolicyRuleName", policy)
            + "</g:PolicySet>");
  }

  private static String reference(String className, String key, String value) {
    return "<Address>default</Address><ReferenceParameters><ResourceURI>"
        + "http://intel.com/wbem/wscim/1/amt-schema/1/"
        + className
        + "</ResourceURI><SelectorSet><Selector Name=\""
        + key
        + "\">"
        + value
        + "</Selector></SelectorSet></ReferenceParameters>";
  }

  @Test
  void readsWhomThePcCallsWhenAndFromWhere() throws Exception {
    firmware
        .listing(
            "AMT_ManagementPresenceRemoteSAP",
            instance(
                "AMT_ManagementPresenceRemoteSAP",
                "<g:AccessInfo>192.0.2.9</g:AccessInfo><g:CN>mps.example.com</g:CN>"
                    + "<g:InfoFormat>3</g:InfoFormat><g:Name>server 0</g:Name><g:Port>4433</g:Port>"))
        .listing(
            "AMT_RemoteAccessPolicyRule",
            instance(
                    "AMT_RemoteAccessPolicyRule",
                    "<g:PolicyRuleName>User Initiated</g:PolicyRuleName><g:Trigger>0</g:Trigger>"
                        + "<g:TunnelLifeTime>300</g:TunnelLifeTime>")
                + instance(
                    "AMT_RemoteAccessPolicyRule",
                    "<g:ExtendedData>AAAAAAAAABk=</g:ExtendedData>"
                        + "<g:PolicyRuleName>Periodic</g:PolicyRuleName><g:Trigger>2</g:Trigger>"
                        + "<g:TunnelLifeTime>0</g:TunnelLifeTime>"))
        .listing(
            "AMT_RemoteAccessPolicyAppliesToMPS",
            link("User Initiated", "server 0")
                + link("User Initiated", "server 1")
                    .replace("</g:PolicySet>", "</g:PolicySet><g:MpsType>1</g:MpsType>"))
        .having("AMT_UserInitiatedConnectionService", "<g:EnabledState>32770</g:EnabledState>")
        .having(
            "AMT_EnvironmentDetectionSettingData",
            "<g:DetectionStrings>a.example.com</g:DetectionStrings>"
                + "<g:DetectionStrings>b.example.com</g:DetectionStrings>");
    Sheet sheet = trial.of(operation(), Map.of());
    assertThat(sheet.value("servers", "certificateName")).contains("mps.example.com");
    assertThat(sheet.value("rules", "tunnelLifeSeconds")).contains("300");
    assertThat(sheet.value("state", "userMayCallFrom")).contains(UserInitiatedState.OS.words());

    CallingSetup setup =
        new SetupReader(
                new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5))), clock)
            .read();
    assertThat(setup.servers())
        .containsExactly(new Server("server 0", "192.0.2.9", "mps.example.com", 4433));
    assertThat(setup.rule(PolicyTrigger.USER_INITIATED).orElseThrow().servers())
        .contains(List.of("server 0", "server 1"));
    assertThat(setup.callsInside()).isTrue();
    CallingSetup.Rule timer = setup.rule(PolicyTrigger.PERIODIC).orElseThrow();
    assertThat(timer.period()).contains(Duration.ofSeconds(25));
    assertThat(timer.life()).contains(Duration.ZERO);
    assertThat(timer.servers()).contains(List.of());
    assertThat(timer.inside()).isFalse();
    assertThat(setup.homeDomains().orElseThrow()).containsExactly("a.example.com", "b.example.com");
    assertThat(kept(setup)).isEqualTo(setup);
  }

  private static CallingSetup kept(CallingSetup setup) {
    return SetupSheet.read(StoredSheet.read(StoredSheet.text(SetupSheet.write(setup))));
  }

  @Test
  void firmwareThatKnowsNothingOfCallingIsReadToo() throws Exception {
    CallingSetup setup =
        new SetupReader(
                new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5))), clock)
            .read();
    assertThat(setup.servers()).isEmpty();
    assertThat(setup.homeDomains()).isEmpty();
    assertThat(kept(setup)).isEqualTo(setup);
  }

  @Test
  void whatIsKeptIsWhatWasRead() {
    Sketch sketch = new Sketch();
    sketch.proxies = List.of("proxy.example.com:8080");
    assertThat(kept(sketch.setup())).isEqualTo(sketch.setup());
    sketch.homeDomains = List.of();
    sketch.roots = List.of();
    sketch.drift = null;
    sketch.dhcp = null;
    sketch.userCalls = null;
    assertThat(kept(sketch.setup())).isEqualTo(sketch.setup());
  }

  @Test
  void theLastReadingReplacesTheOneBefore() {
    UUID pc = fleet.registered("tern-07");
    Sketch sketch = new Sketch();
    readings.keep(pc, "anna", sketch.setup());
    clock.pass(Duration.ofHours(1));
    sketch.drift = 7L;
    readings.keep(pc, "ben", sketch.setup());
    Reading latest = readings.latest(pc).orElseThrow();
    assertThat(latest.at()).isEqualTo(NOON.plusSeconds(3600));
    assertThat(latest.who()).isEqualTo("ben");
    assertThat(latest.setup().driftSeconds()).contains(7L);
  }

  @Test
  void aPcThatWasRemovedMeanwhileIsNotKept() {
    UUID nobody = UUID.randomUUID();
    readings.keep(nobody, "anna", new Sketch().setup());
    assertThat(readings.latest(nobody)).isEqualTo(Optional.empty());
  }
}
