package org.mayday.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.boundary.Setting;
import org.mayday.aspect.control.Aspects;
import org.mayday.aspect.control.FoundFake;
import org.mayday.aspect.control.Fulfilment;
import org.mayday.aspect.control.Ground;
import org.mayday.aspect.control.SettingRules;
import org.mayday.aspect.control.Wish;
import org.mayday.aspect.control.Wishes;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;

/** Profiles subscribe this server where it is not, and unsubscribe it where it was not. */
class EventsAspectTest {
  private static final String FEATURES = "Intel(r) AMT:Features";
  private static final Setting TUNNEL =
      new Setting("events", Map.of("target", "THIS_SERVER_BY_TUNNEL"), Map.of());

  private final FirmwareFake firmware =
      new FirmwareFake()
          .listing("CIM_ListenerDestinationWSManagement", "")
          .listing("CIM_FilterCollectionSubscription", "")
          .listing("CIM_FilterCollection", filter("Intel(r) AMT:All") + filter(FEATURES))
          .answering("Subscribe CIM_FilterCollection", "<g:SubscribeResponse/>")
          .answering("Unsubscribe CIM_FilterCollectionSubscription", "");
  private final FoundFake book = new FoundFake();
  private final EventsAspect aspect = aspect();
  private final Wishes wishes = new Wishes(new Aspects(List.of(aspect)), book);
  private final Fulfilment fulfilment = new Fulfilment(book);
  private final Ground pc =
      new Ground(
          new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5))),
          UUID.randomUUID(),
          "pc-1",
          "12.0.67",
          "anna");

  private static EventsAspect aspect() {
    AddSubscription add = new AddSubscription();
    add.targets = new EventTargets(platform -> "password of " + platform);
    return new EventsAspect(add.targets, add, new RemoveSubscription());
  }

  private static String filter(String id) {
    return "<g:CIM_FilterCollection><g:InstanceID>%s</g:InstanceID></g:CIM_FilterCollection>"
        .formatted(id);
  }

  private void subscribed(String events) {
    firmware
        .listing(
            "CIM_ListenerDestinationWSManagement",
            "<g:CIM_ListenerDestinationWSManagement><g:Name>L 1</g:Name><g:Destination>"
                + EventTargets.TUNNEL
                + "</g:Destination></g:CIM_ListenerDestinationWSManagement>")
        .listing(
            "CIM_FilterCollectionSubscription",
            "<g:CIM_FilterCollectionSubscription>"
                + reference("Filter", "InstanceID", events)
                + reference("Handler", "Name", "L 1")
                + "</g:CIM_FilterCollectionSubscription>");
  }

  private static String reference(String property, String key, String value) {
    return """
        <g:%s><b:Address xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing">x</b:Address>
        <b:ReferenceParameters xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing"
         xmlns:c="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"><c:ResourceURI>r</c:ResourceURI>
        <c:SelectorSet><c:Selector Name="%s">%s</c:Selector></c:SelectorSet>
        </b:ReferenceParameters></g:%s>"""
        .formatted(property, key, value, property);
  }

  private void apply(Setting... said) throws Exception {
    for (Wish wish : wishes.of(pc.platform(), List.of(said))) {
      fulfilment.apply(pc, wish);
    }
  }

  private long asked(String question) {
    return firmware.asked().stream().filter(question::equals).count();
  }

  @Test
  void subscribesOnceAndUnsubscribesWhenTheProfileIsGone() throws Exception {
    apply(TUNNEL);
    assertThat(asked("Subscribe CIM_FilterCollection")).isEqualTo(1);
    subscribed("Intel(r) AMT:All");
    apply(TUNNEL);
    assertThat(asked("Subscribe CIM_FilterCollection")).isEqualTo(1);
    apply();
    assertThat(asked("Unsubscribe CIM_FilterCollectionSubscription")).isEqualTo(1);
  }

  @Test
  void leavesWhatWasThereBefore() throws Exception {
    subscribed("Intel(r) AMT:All");
    apply(TUNNEL);
    apply();
    assertThat(firmware.asked()).noneMatch(question -> question.contains("ubscribe "));
  }

  @Test
  void changesWhichEventsAreToldAndGoesBack() throws Exception {
    subscribed("Intel(r) AMT:All");
    Setting some =
        new Setting(
            "events", Map.of("target", "THIS_SERVER_BY_TUNNEL", "events", FEATURES), Map.of());
    apply(some);
    assertThat(asked("Unsubscribe CIM_FilterCollectionSubscription")).isEqualTo(1);
    assertThat(firmware.sent("Subscribe CIM_FilterCollection")).contains(FEATURES);
    subscribed(FEATURES);
    apply();
    assertThat(firmware.sent("Subscribe CIM_FilterCollection")).contains("Intel(r) AMT:All");
  }

  @Test
  void refusesATargetWithoutItsAddressAndAnAddressWithoutItsTarget() {
    SettingRules rules = new SettingRules(new Aspects(List.of(aspect)));
    for (Map<String, String> wrong :
        List.of(
            Map.of("target", "THIS_SERVER_BY_LISTENER"),
            Map.of("target", "THIS_SERVER_BY_TUNNEL", "address", "http://desk.example.org"),
            Map.of("target", "THIS_SERVER_BY_LISTENER", "address", "ftp://desk.example.org"),
            Map.of("events", FEATURES))) {
      assertThatThrownBy(
              () -> rules.checked(List.of(new Setting("events", wrong, Map.of())), List.of()))
          .as(wrong.toString())
          .isInstanceOf(BadArguments.class);
    }
  }
}
