package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.cim.CimBootConfigSetting;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Every operation sends, byte for byte, the request that is kept under requests/. */
class RequestsTest {
  private static final String EMPTY =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>%s</s:Body></s:Envelope>";

  private String sent = "";
  private String answer = "";
  private boolean repeatable;
  private final WsmanClient client =
      new WsmanClient(
          (request, deadline) -> {
            sent = new String(request.envelope(), StandardCharsets.UTF_8);
            repeatable = request.repeatable();
            return EMPTY.formatted(answer).getBytes(StandardCharsets.UTF_8);
          },
          WsmanSettings.within(Duration.ofSeconds(45)),
          () -> "uuid:7",
          () -> 0L);

  @Test
  void getWithSelector() throws WsmanException {
    answer = "<AMT_EthernetPortSettings/>";
    client.get(
        "AMT_EthernetPortSettings",
        Selectors.of("InstanceID", "Intel(r) AMT Ethernet Port Settings 0"));
    assertThat(sent).isEqualTo(HandKept.text("/requests/get-with-selector.xml"));
    assertThat(repeatable).isTrue();
  }

  @Test
  void putWithSelectorsThatAreReferences() throws WsmanException {
    EndpointReference server =
        EndpointReference.to(
            "AMT_ManagementPresenceRemoteSAP",
            Selectors.of("Name", "Intel(r) AMT:Management Presence Server 0"));
    EndpointReference rule =
        EndpointReference.to(
            "AMT_RemoteAccessPolicyRule", Selectors.of("PolicyRuleName", "User Initiated"));
    client.put(
        WsmanInstance.of("AMT_RemoteAccessPolicyAppliesToMPS")
            .with("ManagedElement", server)
            .with("MpsType", 2)
            .with("OrderOfAccess", 0)
            .with("PolicySet", rule),
        Selectors.none().and("ManagedElement", server).and("PolicySet", rule));
    assertThat(sent).isEqualTo(HandKept.text("/requests/put-with-references.xml"));
    assertThat(repeatable).isFalse();
  }

  @Test
  void createEscapesWhatItSends() throws WsmanException {
    answer =
        "<ResourceCreated><Address>here</Address><ReferenceParameters>"
            + "<ResourceURI>urn:made</ResourceURI></ReferenceParameters></ResourceCreated>";
    assertThat(
            client.create(
                WsmanInstance.of("IPS_AlarmClockOccurrence")
                    .with("ElementName", "<fire & \"water\">\r\nÅ\uD83D\uDD25")))
        .contains(new EndpointReference("here", "urn:made", Selectors.none()));
    assertThat(sent).isEqualTo(HandKept.text("/requests/create.xml").replace("{newline}", "\n"));
  }

  @Test
  void deleteTakesAnEmptyAnswer() throws WsmanException {
    client.delete("AMT_RemoteAccessPolicyRule", Selectors.of("PolicyRuleName", "Alert"));
    assertThat(sent).isEqualTo(HandKept.text("/requests/delete.xml"));
  }

  @Test
  void identifyHasNoHeaders() throws WsmanException {
    answer =
        "<IdentifyResponse><ProtocolVersion>urn:wsman</ProtocolVersion>"
            + "<ProductVendor>Intel(r)</ProductVendor>"
            + "<ProductVersion>AMT 14.1</ProductVersion></IdentifyResponse>";
    assertThat(client.identify()).isEqualTo(new Identity("urn:wsman", "Intel(r)", "AMT 14.1"));
    assertThat(sent).isEqualTo(HandKept.text("/requests/identify.xml"));
  }

  @Test
  void bootSourceIsAReference() throws WsmanException {
    answer = "<ChangeBootOrder_OUTPUT><ReturnValue>0</ReturnValue></ChangeBootOrder_OUTPUT>";
    client.invoke(CimBootConfigSetting.changeBootOrder("Intel(r) AMT: Force PXE Boot"));
    assertThat(sent).isEqualTo(HandKept.text("/requests/change-boot-order.xml"));
  }

  @Test
  void subscribeCarriesItsLoginInTheHeader() throws WsmanException {
    answer =
        "<SubscribeResponse><SubscriptionManager><Address>here</Address><ReferenceParameters>"
            + "<ResourceURI>urn:made</ResourceURI></ReferenceParameters></SubscriptionManager>"
            + "</SubscribeResponse>";
    Subscription subscription =
        new Subscription(
            "Intel(r) AMT:All",
            Subscription.Delivery.PUSH_WITH_ACK,
            "http://192.0.2.80:8080/mayday/events/7?a=1&b=2",
            Optional.of(new Subscription.Login("tern-07", "s3cret")));
    assertThat(client.subscribe(subscription))
        .contains(new EndpointReference("here", "urn:made", Selectors.none()));
    assertThat(sent).isEqualTo(HandKept.text("/requests/subscribe.xml"));
    assertThat(repeatable).isFalse();
    assertThat(subscription.toString()).doesNotContain("s3cret");
  }

  @Test
  void unsubscribeNamesTheSubscription() throws WsmanException {
    client.unsubscribe(
        "CIM_FilterCollectionSubscription",
        Selectors.none()
            .and(
                "Filter",
                EndpointReference.to(
                    "CIM_FilterCollection", Selectors.of("InstanceID", "Intel(r) AMT:All")))
            .and(
                "Handler",
                EndpointReference.to(
                    "CIM_ListenerDestinationWSManagement",
                    Selectors.of("Name", "Intel(r) AMT:Listener 3"))));
    assertThat(sent).isEqualTo(HandKept.text("/requests/unsubscribe.xml"));
  }
}
