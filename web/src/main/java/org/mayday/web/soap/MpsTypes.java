package org.mayday.web.soap;

import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.GatewayPlace;
import org.mayday.delivery.boundary.Machine;
import org.mayday.delivery.boundary.MachinePage;
import org.mayday.delivery.boundary.NewWebhook;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.web.soap.mps.EventNotificationType;
import org.mayday.web.soap.mps.PullResponse;
import org.mayday.web.soap.mps.SubscribeResponse;
import org.mayday.web.soap.mps.SubscribeWebhookResponse;
import org.mayday.web.soap.mps.extension.Tunnel;

/** Connected PCs and subscriptions as the contract of SOAP writes them. */
final class MpsTypes {
  private MpsTypes() {}

  static SubscribeResponse subscribed(Subscription made) {
    SubscribeResponse answer = new SubscribeResponse();
    answer.setSubscriptionId(made.id());
    answer.setExpires(made.expiresAt());
    answer.setWantReply(made.wantReply());
    return answer;
  }

  static SubscribeWebhookResponse subscribed(NewWebhook made) {
    SubscribeWebhookResponse answer = new SubscribeWebhookResponse();
    answer.setSubscriptionId(made.subscription().id());
    answer.setExpires(made.subscription().expiresAt());
    answer.setSecret(made.secret());
    return answer;
  }

  static PullResponse page(MachinePage page, GatewayPlace place) {
    PullResponse answer = new PullResponse();
    PullResponse.Items items = new PullResponse.Items();
    page.machines().forEach(machine -> items.getEventNotification().add(of(machine, place)));
    answer.setItems(items);
    answer.setEndOfSequence(page.last());
    return answer;
  }

  static EventNotificationType of(Machine machine, GatewayPlace place) {
    EventNotificationType told = new EventNotificationType();
    told.setState(machine.connected() ? 0 : 1);
    told.setDeviceFqdn(XmlText.clean(machine.name()));
    told.getDevicePort().addAll(machine.managementPorts());
    told.setDeviceUuid(machine.platform());
    told.setMpsAddress(place.mpsAddress());
    told.setMpsHttpAddress(unlessEmpty(place.httpAddress()));
    told.setMpsHttpPort(place.httpPort());
    told.setMpsSocksPort(place.socksPort());
    told.setWantReply(false);
    told.setTunnel(more(machine));
    return told;
  }

  private static Tunnel more(Machine machine) {
    Tunnel tunnel = new Tunnel();
    tunnel.setTime(machine.at());
    tunnel.setTunnel(machine.tunnel());
    tunnel.setAddress(unlessEmpty(machine.address()));
    tunnel.getPort().addAll(machine.ports());
    tunnel.setTrigger(unlessEmpty(machine.trigger()));
    tunnel.setCallerClass(unlessEmpty(machine.callerClass()));
    tunnel.setCall(machine.call());
    return tunnel;
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
