package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.ServerOrder;
import org.mayday.provisioning.boundary.Whom;

/** What of a profile does not lead to this gateway is told when it is saved. */
class OwnAddressTest {
  private final OwnAddress own =
      new OwnAddress(List.of("mps.example.org", "mps2.example.org"), 4433);

  private List<String> warnings(String... servers) {
    return own.warnings(ProfileBench.content(servers));
  }

  @Test
  void whatLeadsHereIsNotWarnedOf() {
    assertThat(warnings("MPS.example.org:4433")).isEmpty();
    assertThat(warnings("192.0.2.7:4433 mps2.example.org", "mps.example.org:4433")).isEmpty();
  }

  @Test
  void aFirstServerOfAnotherNameWillBeRefused() {
    assertThat(warnings("mps.example.com:4433"))
        .containsExactly(
            "The first server, mps.example.com:4433, has no name of this gateway's certificate,"
                + " which is for mps.example.org, mps2.example.org: applying the profile is refused"
                + " here.");
  }

  @Test
  void anotherPortIsSaid() {
    assertThat(warnings("mps.example.org:443"))
        .containsExactly(
            "The server mps.example.org:443 is called at port 443, and this gateway listens on port"
                + " 4433: PCs arrive only if something leads the one to the other.");
  }

  @Test
  void furtherServersMayBeOtherGateways() {
    assertThat(warnings("mps.example.org:4433", "other.example.org:4433"))
        .containsExactly(
            "The server other.example.org:4433 has no name of this gateway's certificate. If it is"
                + " another gateway, it must know the logins of the PCs.");
  }

  @Test
  void theServerInsideIsLookedAtOnceEvenIfItIsCalledOutsideToo() {
    ProfileContent content = ProfileBench.content("mps.example.org:4433");
    ServerOrder listed = ServerOrder.AS_LISTED;
    Endpoint inside = Endpoint.of("inside.example.org:4433");
    assertThat(own.warnings(content.calling(new Whom(List.of(inside), listed, listed, listed))))
        .singleElement()
        .asString()
        .contains("inside.example.org:4433");
    Endpoint same = Endpoint.of("mps.example.org:443");
    ProfileContent both = ProfileBench.content("mps.example.org:443");
    assertThat(own.warnings(both.calling(new Whom(List.of(same), listed, listed, listed))))
        .hasSize(1);
  }
}
