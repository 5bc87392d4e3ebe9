package org.mayday.gateways.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.gateways.boundary.GatewayOrder;
import org.mayday.gateways.boundary.NoticeAnswer;
import org.w3c.dom.Element;

/**
 * Takes notifications of gateways. Whatever a gateway says of a PC is answered as taken, be the PC
 * known here or not: it would only be said again, and is nobody's business there.
 */
@Dependent
public class NoticeDesk {
  private static final int TAKEN = 200;
  private static final int BAD = 400;

  private final GatewayRoll roll;
  private final GatewayStates states;
  private final Arrivals arrivals;
  private final GatewaysSettings settings;
  private final Clock clock;

  @Inject
  public NoticeDesk(
      GatewayRoll roll,
      GatewayStates states,
      Arrivals arrivals,
      GatewaysSettings settings,
      Clock clock) {
    this.roll = roll;
    this.states = states;
    this.arrivals = arrivals;
    this.settings = settings;
    this.clock = clock;
  }

  /** The gateway that has a secret and may notify from an address, and in this way. */
  public Optional<UUID> whose(String secret, String address, boolean secure) {
    if (!secure && !settings.plainNotifications()) {
      return Optional.empty();
    }
    return roll.withSecret(secret)
        .filter(gateway -> Ranges.of(gateway.order().notifyFrom()).contain(address))
        .map(KnownGateway::id);
  }

  /** Takes a message of a gateway. */
  public NoticeAnswer take(UUID id, byte[] body) {
    KnownGateway gateway = roll.known(id);
    GatewayState state = states.of(id);
    try {
      Element notification = Envelope.read(body).content();
      if (!"EventNotification".equals(notification.getLocalName())) {
        throw new Unreadable("it is no EventNotification");
      }
      arrivals.told(gateway, Sightings.of(notification));
      state.notified(clock.instant());
      return new NoticeAnswer(TAKEN, kept(notification));
    } catch (Unreadable e) {
      state.erred(clock.instant(), "A notification makes no sense: " + e.getMessage());
      return new NoticeAnswer(BAD, "This is no notification: " + e.getMessage() + ".\n");
    }
  }

  private static String kept(Element notification) {
    String namespace = notification.getNamespaceURI();
    return MpsMessage.text(
        namespace == null ? GatewayOrder.NAMESPACE : namespace,
        "EventNotificationResponse",
        List.of(Map.entry("KeepConnection", "true")));
  }
}
