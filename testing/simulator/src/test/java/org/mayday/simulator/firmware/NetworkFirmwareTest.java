package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.CIM;
import static org.mayday.simulator.support.Requests.create;
import static org.mayday.simulator.support.Requests.delete;
import static org.mayday.simulator.support.Requests.get;
import static org.mayday.simulator.support.Requests.invoke;
import static org.mayday.simulator.support.Requests.subscribe;
import static org.mayday.simulator.support.Requests.unsubscribe;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestConsole;

/** What consoles make in the firmware stays and can be removed: profiles, filters, subscribers. */
class NetworkFirmwareTest {

  private static final String PROFILE = "Intel(r) AMT:WiFi Endpoint Settings shed";

  private SimulatedPc pc = Pcs.of("amt-12", new ManualClock());
  private TestConsole console = Pcs.console(pc);

  private void release(String personality) {
    pc = Pcs.of(personality, new ManualClock());
    console = Pcs.console(pc);
  }

  private String post(String request) {
    return console.post(request).body();
  }

  private String all(String resource) {
    return console.all(resource);
  }

  private String addProfile(String passphrase, int priority) {
    return post(
        invoke(
            AMT + "AMT_WiFiPortConfigurationService",
            "AddWiFiSettings",
            "<p:WiFiEndpointSettingsInput><p:ElementName>shed</p:ElementName><p:InstanceID>"
                + PROFILE
                + "</p:InstanceID><p:SSID>shed</p:SSID><p:Priority>"
                + priority
                + "</p:Priority><p:PSKPassPhrase>"
                + passphrase
                + "</p:PSKPassPhrase></p:WiFiEndpointSettingsInput>"));
  }

  @Test
  void aProfileIsThereWithoutItsPassphraseUntilItIsDeleted() {
    assertThat(addProfile("short", 1)).contains("ReturnValue>3<");
    assertThat(addProfile("long enough", 1)).contains("ReturnValue>0<");
    assertThat(all(CIM + "CIM_WiFiEndpointSettings"))
        .contains(PROFILE)
        .contains("SSID>shed<")
        .doesNotContain("long enough");
    assertThat(post(delete(CIM + "CIM_WiFiEndpointSettings", "InstanceID", PROFILE)))
        .contains("DeleteResponse");
    assertThat(all(CIM + "CIM_WiFiEndpointSettings")).doesNotContain(PROFILE);
  }

  @Test
  void aDesktopHasNoWireless() {
    release("amt-6");
    assertThat(post(get(CIM + "CIM_WiFiPort"))).contains("DestinationUnreachable");
    assertThat(all(AMT + "AMT_EthernetPortSettings")).doesNotContain("Port Settings 1<");
  }

  @Test
  void aFilterInAPolicyStays() {
    assertThat(post(create(AMT + "AMT_Hdr8021Filter", "<r:Name>no arp</r:Name>")))
        .contains("Name=\"InstanceID\">1<");
    assertThat(
            post(
                create(
                    AMT + "AMT_SystemDefensePolicy",
                    "<r:PolicyName>q</r:PolicyName><r:FilterCreationHandles>1</r:FilterCreationHandles>")))
        .contains("Intel(r) AMT:SystemDefense Policy 2");
    assertThat(post(delete(AMT + "AMT_Hdr8021Filter", "InstanceID", "1"))).contains("Concurrency");
    post(
        delete(
            AMT + "AMT_SystemDefensePolicy", "InstanceID", "Intel(r) AMT:SystemDefense Policy 2"));
    assertThat(post(delete(AMT + "AMT_Hdr8021Filter", "InstanceID", "1")))
        .contains("DeleteResponse");
  }

  @Test
  void eventsGoToTheNewestSubscriberOrToNobody() {
    assertThat(
            post(
                subscribe(
                    "Intel(r) AMT:All",
                    "<e:Delivery Mode=\"x/PushWithAck\"><e:NotifyTo><e:Address>"
                        + "http://desk.example:80/e</e:Address></e:NotifyTo></e:Delivery>")))
        .contains("SubscriptionManager");
    assertThat(pc.reports().subscriber()).isEqualTo(URI.create("http://desk.example:80/e"));
    assertThat(all(CIM + "CIM_ListenerDestinationWSManagement"))
        .contains("http://desk.example:80/e");
    post(unsubscribe("Intel(r) AMT:Listener 1"));
    assertThat(pc.reports().subscriber().getHost()).isEqualTo("console.example");
    post(unsubscribe("Intel(r) AMT:Listener 0"));
    assertThat(all(CIM + "CIM_FilterCollectionSubscription")).doesNotContain("Filter>");
    assertThat(pc.reports().usual()).isEmpty();
  }

  @Test
  void oldFirmwareTakesNoHttpsSubscriber() {
    release("amt-9");
    assertThat(
            post(
                subscribe(
                    "Intel(r) AMT:All",
                    "<e:Delivery Mode=\"x\"><e:NotifyTo><e:Address>https://desk.example/e"
                        + "</e:Address></e:NotifyTo></e:Delivery>")))
        .contains("SchemaValidationError");
  }
}
