package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AgentState;
import org.mayday.wsman.amt.AmtActiveFilterStatistics;
import org.mayday.wsman.amt.AmtAgentPresenceCapabilities;
import org.mayday.wsman.amt.AmtAgentPresenceWatchdog;
import org.mayday.wsman.amt.AmtAgentPresenceWatchdogAction;
import org.mayday.wsman.amt.AmtHdr8021Filter;
import org.mayday.wsman.amt.AmtHeuristicPacketFilterSettings;
import org.mayday.wsman.amt.AmtIpHeadersFilter;
import org.mayday.wsman.amt.AmtNetworkPortSystemDefenseCapabilities;
import org.mayday.wsman.amt.AmtNetworkPortSystemDefensePolicy;
import org.mayday.wsman.amt.AmtSystemDefensePolicy;
import org.mayday.wsman.cim.CimFilterCollection;
import org.mayday.wsman.cim.CimFilterCollectionSubscription;
import org.mayday.wsman.cim.CimListenerDestinationWsManagement;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/** The classes of system defence, agent presence and event subscriptions. */
class DefenceClassContractTest extends ClassContract {
  @TestFactory
  Stream<DynamicTest> cim() {
    return Stream.of(
        one(
            CimFilterCollection.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:AllEvents");
              assertThat(it.collectionName()).contains("All events");
            }),
        one(
            CimFilterCollectionSubscription.class,
            it -> {
              assertThat(it.filter().orElseThrow().selectors())
                  .isEqualTo(Selectors.none().and("InstanceID", "Intel(r) AMT:AllEvents"));
              assertThat(it.handler().orElseThrow().selectors())
                  .isEqualTo(
                      Selectors.none()
                          .and("CreationClassName", "CIM_ListenerDestinationWSManagement")
                          .and("Name", "Intel(r) AMT:Listener 3")
                          .and("SystemCreationClassName", "CIM_ComputerSystem")
                          .and("SystemName", "Intel(r) AMT"));
              assertThat(it.subscriptionState()).contains(2L);
            }),
        one(
            CimListenerDestinationWsManagement.class,
            it -> {
              assertThat(it.creationClassName()).contains("CIM_ListenerDestinationWSManagement");
              assertThat(it.name()).contains("Intel(r) AMT:Listener 3");
              assertThat(it.elementName()).contains("Listener");
              assertThat(it.destination()).contains("http://192.0.2.80:8080/events");
              assertThat(it.deliveryMode()).contains(3L);
              assertThat(it.deliveryAuthentication()).contains(3L);
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }));
  }

  @TestFactory
  Stream<DynamicTest> amt1() {
    return Stream.of(
        one(
            AmtSystemDefensePolicy.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:SystemDefense Policy 4");
              assertThat(it.policyName()).contains("quarantine");
              assertThat(it.policyPrecedence()).contains(10L);
              assertThat(it.antiSpoofingSupport().orElseThrow().number()).isEqualTo(1L);
              assertThat(it.antiSpoofingSupport().orElseThrow().known()).isPresent();
              assertThat(it.filterCreationHandles()).containsExactly(3L, 5L);
              assertThat(it.txDefaultDrop()).contains(true);
              assertThat(it.txDefaultMatchEvent()).contains(false);
              assertThat(it.txDefaultCount()).contains(true);
              assertThat(it.rxDefaultDrop()).contains(true);
              assertThat(it.rxDefaultMatchEvent()).contains(false);
              assertThat(it.rxDefaultCount()).contains(false);
            }),
        one(
            AmtHdr8021Filter.class,
            it -> {
              assertThat(it.instanceId()).contains("3");
              assertThat(it.name()).contains("no arp");
              assertThat(it.filterProfile().orElseThrow().number()).isEqualTo(4L);
              assertThat(it.filterProfile().orElseThrow().known()).isPresent();
              assertThat(it.filterProfileData()).contains(0L);
              assertThat(it.filterDirection().orElseThrow().number()).isEqualTo(1L);
              assertThat(it.filterDirection().orElseThrow().known()).isPresent();
              assertThat(it.actionEventOnMatch()).contains(true);
              assertThat(it.hdrProtocolId8021()).contains(2054L);
              assertThat(it.creationClassName()).contains("AMT_Hdr8021Filter");
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        one(
            AmtIpHeadersFilter.class,
            it -> {
              assertThat(it.instanceId()).contains("5");
              assertThat(it.name()).contains("no telnet");
              assertThat(it.filterProfile().orElseThrow().number()).isEqualTo(4L);
              assertThat(it.filterProfile().orElseThrow().known()).isPresent();
              assertThat(it.filterProfileData()).contains(0L);
              assertThat(it.filterDirection().orElseThrow().number()).isEqualTo(1L);
              assertThat(it.filterDirection().orElseThrow().known()).isPresent();
              assertThat(it.actionEventOnMatch()).contains(true);
              assertThat(it.hdrIpVersion()).contains(4L);
              assertThat(it.hdrProtocolId()).contains(6L);
              assertThat(it.hdrSrcAddress()).containsExactly("192.0.2.0");
              assertThat(it.hdrSrcMask()).containsExactly("255.255.255.0");
              assertThat(it.hdrDestAddress()).containsExactly("192.0.2.47");
              assertThat(it.hdrDestMask()).containsExactly("255.255.255.255");
              assertThat(it.hdrSrcPortStart()).contains(1024L);
              assertThat(it.hdrSrcPortEnd()).contains(65535L);
              assertThat(it.hdrDestPortStart()).contains(23L);
              assertThat(it.hdrDestPortEnd()).contains(23L);
              assertThat(it.creationClassName()).contains("AMT_IPHeadersFilter");
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        one(
            AmtNetworkPortSystemDefensePolicy.class,
            it -> {
              assertThat(it.antecedent().orElseThrow().selectors())
                  .isEqualTo(Selectors.none().and("DeviceID", "Intel(r) AMT Ethernet Port 0"));
              assertThat(it.dependent().orElseThrow().selectors())
                  .isEqualTo(
                      Selectors.none().and("InstanceID", "Intel(r) AMT:SystemDefense Policy 4"));
            }),
        one(
            AmtNetworkPortSystemDefenseCapabilities.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:SystemDefense Capabilities 0");
              assertThat(it.elementName()).contains("Intel(r) AMT System Defense Capabilities");
              assertThat(it.globalMaxSupportedPolicies()).contains(8L);
              assertThat(it.globalMaxSupportedFilters()).contains(32L);
              assertThat(it.globalMaxSupportedCounters()).contains(32L);
            }));
  }

  @TestFactory
  Stream<DynamicTest> amt2() {
    return Stream.of(
        one(
            AmtActiveFilterStatistics.class,
            it -> {
              assertThat(it.instanceId()).contains("3");
              assertThat(it.elementName()).contains("no arp");
              assertThat(it.readCount()).contains(412L);
              assertThat(it.activationTime()).contains("2026-11-25T06:00:00Z");
            }),
        one(
            AmtHeuristicPacketFilterSettings.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:Heuristics 0");
              assertThat(it.elementName())
                  .contains("Intel(r) AMT Heuristic Packet Filter Settings");
              assertThat(it.enabled()).contains(true);
              assertThat(it.fastConnectionRateThreshold()).contains(30L);
              assertThat(it.fastConnectionRateClearTime()).contains(500L);
              assertThat(it.slowConnectionRateThreshold()).contains(60L);
              assertThat(it.slowConnectionRateClearTime()).contains(10000L);
              assertThat(it.encounterTimeout()).contains(300L);
              assertThat(it.blockAll()).contains(false);
              assertThat(it.blockOffensivePort()).contains(true);
            }),
        one(
            AmtAgentPresenceWatchdog.class,
            it -> {
              assertThat(it.creationClassName()).contains("AMT_AgentPresenceWatchdog");
              assertThat(it.deviceId()).contains("AAECAwQFBgcICQoLDA0ODw==");
              assertThat(it.monitoredEntityDescription()).contains("virus scanner");
              assertThat(it.currentState()).contains(4L);
              assertThat(it.timeoutInterval()).contains(60L);
              assertThat(it.startupInterval()).contains(3600L);
              assertThat(it.systemCreationClassName()).contains("CIM_ComputerSystem");
              assertThat(it.systemName()).contains("Intel(r) AMT");
            }),
        one(
            AmtAgentPresenceWatchdogAction.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:Action 1");
              assertThat(it.elementName()).contains("Intel(r) AMT Agent Presence Action");
              assertThat(it.eventOnTransition()).contains(true);
              assertThat(it.actionSd()).contains(1L);
            }),
        get(
            AmtAgentPresenceCapabilities.class,
            it -> {
              assertThat(it.instanceId()).contains("Intel(r) AMT:Agent Presence Capabilities");
              assertThat(it.elementName()).contains("Intel(r) AMT Agent Presence Capabilities");
              assertThat(it.maxTotalAgents()).contains(16L);
              assertThat(it.maxTotalActions()).contains(64L);
              assertThat(it.minGuaranteedActionListSize()).contains(3L);
            }));
  }

  @TestFactory
  Stream<DynamicTest> methods() {
    return Stream.of(
        invoked(
            AmtSystemDefensePolicy.updateStatistics(
                "Intel(r) AMT:SystemDefense Policy 4",
                EndpointReference.to(
                    "CIM_EthernetPort", Selectors.of("DeviceID", "Intel(r) AMT Ethernet Port 0")),
                true)),
        invoked(
            AmtAgentPresenceWatchdog.addAction(
                Selectors.of("DeviceID", "AAECAwQFBgcICQoLDA0ODw=="),
                AgentState.ANY,
                AgentState.EXPIRED.number(),
                true,
                false)));
  }

  @Test
  void statesOfAgentsAreBitsInWords() {
    assertThat(AgentState.words(4)).isEqualTo("running");
    assertThat(AgentState.words(10)).isEqualTo("stopped, expired");
    assertThat(AgentState.words(0)).isEqualTo("unknown (0)");
    assertThat(AgentState.words(65)).isEqualTo("not started, unknown (64)");
  }
}
