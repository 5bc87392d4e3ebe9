package org.mayday.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** Subscriptions: to this server without anybody typing a password, or elsewhere. */
class SubscriptionOperationsTest {
  private static final String HANDLER =
      "<ReferenceParameters><ResourceURI>http://x/CIM_ListenerDestinationWSManagement</ResourceURI>"
          + "<SelectorSet><Selector Name=\"Name\">listener 3</Selector></SelectorSet>"
          + "</ReferenceParameters>";
  private static final String FILTER =
      "<ReferenceParameters><ResourceURI>http://x/CIM_FilterCollection</ResourceURI>"
          + "<SelectorSet><Selector Name=\"InstanceID\">Intel(r) AMT:All</Selector></SelectorSet>"
          + "</ReferenceParameters>";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .listing(
              "CIM_FilterCollection",
              "<g:CIM_FilterCollection><g:InstanceID>Intel(r) AMT:All</g:InstanceID>"
                  + "</g:CIM_FilterCollection>")
          .answering("Subscribe CIM_FilterCollection", "<g:SubscribeResponse/>")
          .answering("Unsubscribe CIM_FilterCollectionSubscription", "");

  private Sheet add(String version, Map<String, String> said) throws Exception {
    AddSubscription operation = new AddSubscription();
    operation.targets = new EventTargets(platform -> "password of " + platform);
    Map<String, String> all = new HashMap<>(Map.of("delivery", "PUSH_WITH_ACK"));
    all.putAll(said);
    trial = new Trial(firmware, version);
    return trial.of(operation, all);
  }

  private Trial trial = new Trial(firmware, "");

  @Test
  void theListenerOfThisServerGetsAddressAndLogin() throws Exception {
    Sheet sheet =
        add(
            "9.1.43",
            Map.of(
                "target", "THIS_SERVER_BY_LISTENER",
                "address", "http://desk.example.org:8080/mayday/"));
    String url = "http://desk.example.org:8080/mayday/events/" + Trial.PLATFORM;
    assertThat(sheet.value("subscription", "address")).contains(url);
    assertThat(sheet.toString()).doesNotContain("password of");
    assertThat(trial.last("Subscribe"))
        .contains(url)
        .contains("Username>" + Trial.PLATFORM + "<")
        .contains(">password of " + Trial.PLATFORM + "<")
        .contains("PushWithAck");
  }

  @Test
  void throughTheTunnelNeedsNoLogin() throws Exception {
    add("4.2.60", Map.of("target", "THIS_SERVER_BY_TUNNEL"));
    assertThat(trial.last("Subscribe"))
        .contains(EventTargets.TUNNEL)
        .doesNotContain("UsernameToken");
  }

  @Test
  void theListenerOfAnotherIsNotTheTunnel() {
    assertThatThrownBy(
            () ->
                add(
                    "12.0",
                    Map.of("target", "THIS_SERVER_BY_TUNNEL", "address", "http://e.example/x")))
        .isInstanceOf(BadArguments.class);
  }

  @Test
  void oldFirmwareCannotPostToHttps() {
    assertThatThrownBy(
            () -> add("9.1.43", Map.of("target", "OTHER", "address", "https://e.example/x")))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("https");
    assertThat(firmware.asked()).doesNotContain("Subscribe CIM_FilterCollection");
  }

  @Test
  void refusesWhatIsNoAddressOrHalfALogin() {
    assertThatThrownBy(() -> add("12.0", Map.of("target", "OTHER", "address", "ftp://e.example/x")))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> add("12.0", Map.of("target", "OTHER", "address", "no address")))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(
            () ->
                add(
                    "12.0",
                    Map.of("target", "OTHER", "address", "http://e.example/x", "user", "u")))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(
            () -> add("12.0", Map.of("target", "THIS_SERVER_BY_TUNNEL", "events", "none such")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("Intel(r) AMT:All");
  }

  @Test
  void whoIsSubscribedIsNotSubscribedTwiceAndCanBeRemoved() throws Exception {
    firmware
        .listing(
            "CIM_ListenerDestinationWSManagement",
            "<g:CIM_ListenerDestinationWSManagement><g:Name>listener 3</g:Name><g:Destination>"
                + EventTargets.TUNNEL
                + "</g:Destination><g:DeliveryMode>3</g:DeliveryMode>"
                + "</g:CIM_ListenerDestinationWSManagement>")
        .listing(
            "CIM_FilterCollectionSubscription",
            "<g:CIM_FilterCollectionSubscription><g:Filter>"
                + FILTER
                + "</g:Filter><g:Handler>"
                + HANDLER
                + "</g:Handler></g:CIM_FilterCollectionSubscription>");
    assertThat(
            add("12.0.67", Map.of("target", "THIS_SERVER_BY_TUNNEL"))
                .value("subscription", "added"))
        .contains("no");
    assertThat(firmware.asked()).doesNotContain("Subscribe CIM_FilterCollection");
    trial.of(new RemoveSubscription(), Map.of("subscriber", EventTargets.TUNNEL));
    assertThat(trial.last("Unsubscribe")).contains("listener 3").contains("Intel(r) AMT:All");
    assertThatThrownBy(() -> trial.of(new RemoveSubscription(), Map.of("subscriber", "nobody")))
        .isInstanceOf(OperationFailed.class);
  }
}
