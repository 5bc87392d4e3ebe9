package org.mayday.wsman;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.MpsCredentials;
import org.mayday.wsman.amt.PolicyTrigger;

/** The calls that tell a PC whom to call and when. */
class RemoteAccessClassContractTest extends ClassContract {
  @TestFactory
  Stream<DynamicTest> serversAndRules() {
    return Stream.of(
        invoked(
            AmtRemoteAccessService.addMpServer(
                "192.0.2.7",
                AccessInfoFormat.IPV4,
                4433,
                new MpsCredentials("tern07", "P@ss <1>"),
                Optional.of("mps.example.org"))),
        invoked(
            AmtRemoteAccessService.addRemoteAccessPolicyRule(
                PolicyTrigger.PERIODIC,
                0,
                "AAAAAAAAABk=",
                List.of(
                    "Intel(r) AMT:Management Presence Server 1",
                    "Intel(r) AMT:Management Presence Server 0"),
                List.of("Intel(r) AMT:Management Presence Server 0"))));
  }
}
