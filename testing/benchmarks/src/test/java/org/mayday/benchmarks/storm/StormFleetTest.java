package org.mayday.benchmarks.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mayday.benchmarks.server.BareServer;
import org.mayday.simulator.fleet.FleetGenerator;
import org.mayday.simulator.fleet.PcSpec;

@Timeout(60)
class StormFleetTest {
  private static final List<PcSpec> PCS = new FleetGenerator(List.of(), 1).make(6);
  private static final Map<String, String> SETTINGS =
      Map.of("mayday.mps.address", "127.0.0.1", "mayday.mps.port", "0");

  @Test
  void pcs_come_up_ask_and_come_back_with_both_versions_of_tls() throws InterruptedException {
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      try (BareServer server = BareServer.start(SETTINGS, List.of());
          StormFleet fleet =
              new StormFleet(server.gateway(), PCS, new ClientTls(version), PcService.NONE)) {
        fleet.call(fleet.pcs(), 1_000);
        fleet.awaitUp(6, 20);
        fleet.pcs().forEach(pc -> pc.loop().post(pc::ask));
        fleet.drop(fleet.pcs().subList(0, 3));
        fleet.call(fleet.pcs().subList(0, 3), 1_000);
        fleet.awaitUp(6, 20);
        assertThat(fleet.logins()).isEqualTo(9);
        assertThat(fleet.refused()).isZero();
        assertThat(fleet.cut()).isZero();
        assertThat(fleet.answers().count()).isBetween(3L, 6L);
      }
    }
  }

  @Test
  void a_read_channel_streams_and_one_that_nobody_reads_holds_at_most_its_window()
      throws InterruptedException {
    Source source = new Source();
    try (BareServer server = BareServer.start(SETTINGS, List.of());
        StormFleet fleet =
            new StormFleet(server.gateway(), PCS, new ClientTls("TLSv1.2"), source)) {
      fleet.call(fleet.pcs(), 1_000);
      fleet.awaitUp(6, 20);
      assertThat(server.order("stall 6 1"))
          .contains("6 channels hold 0.8 MiB, the fullest 131072 bytes");
      assertThat(source.sent()).isEqualTo(6 * 131_072);
      server.order("relay 1 1");
      assertThat(source.sent()).isGreaterThan(8 * 131_072);
    }
  }

  @Test
  void refused_calls_are_counted_with_their_reason() throws InterruptedException {
    try (StormFleet fleet =
        new StormFleet(
            new InetSocketAddress("127.0.0.1", 1), PCS, new ClientTls("TLSv1.2"), PcService.NONE)) {
      fleet.call(fleet.pcs().subList(0, 1), 1_000);
      while (fleet.refused() == 0) {
        Thread.onSpinWait();
      }
      assertThat(fleet.up()).isZero();
      assertThat(fleet.reasons().keySet()).anyMatch(why -> why.contains("refused"));
    }
  }
}
