package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtRemoteAccessCredentialContext;
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
        sent(
            AmtRemoteAccessService.addMpServer(
                "mps.example.org",
                AccessInfoFormat.NAME,
                4433,
                "Intel(r) AMT Certificate: Handle: 4",
                Optional.empty()),
            "AuthMethod>1<",
            "AMT_PublicKeyCertificate<",
            "InstanceID\">Intel(r) AMT Certificate: Handle: 4<"),
        one(
            AmtRemoteAccessCredentialContext.class,
            it -> {
              assertThat(it.elementInContext())
                  .contains(
                      AmtPublicKeyCertificate.reference("Intel(r) AMT Certificate: Handle: 4"));
              assertThat(it.elementProvidingContext().orElseThrow().selectors().values())
                  .containsEntry("Name", "Intel(r) AMT:Management Presence Server 1");
            }),
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
