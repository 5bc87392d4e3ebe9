package org.mayday.subscription.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mayday.operation.control.Abreast;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimFilterCollectionSubscription;
import org.mayday.wsman.cim.CimListenerDestinationWsManagement;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/** Who gets which events of a PC. */
public final class Subscribers {
  private static final String PUSH_WITH_ACK = "repeated until acknowledged";

  private final List<Subscriber> all;

  private Subscribers(List<Subscriber> all) {
    this.all = all;
  }

  /** Reads them. */
  public static Subscribers of(WsmanClient client) throws WsmanException {
    Abreast both = new Abreast();
    var listeners = both.read(pc -> new Glance(pc).all(CimListenerDestinationWsManagement.class));
    var links = both.read(pc -> new Glance(pc).all(CimFilterCollectionSubscription.class));
    both.with(client);
    List<Subscriber> all = new ArrayList<>();
    for (CimFilterCollectionSubscription link : links.get()) {
      String name = key(link.handler(), "Name");
      Optional<CimListenerDestinationWsManagement> listener =
          listeners.get().stream()
              .filter(one -> one.name().filter(name::equals).isPresent())
              .findFirst();
      all.add(new Subscriber(name, key(link.filter(), "InstanceID"), link, listener));
    }
    return new Subscribers(all);
  }

  /** All of them. */
  public List<Subscriber> all() {
    return all;
  }

  /** Those with this name or address. */
  List<Subscriber> called(String nameOrAddress) {
    return all.stream()
        .filter(one -> one.name().equals(nameOrAddress) || one.address().equals(nameOrAddress))
        .toList();
  }

  private static String key(Optional<EndpointReference> to, String selector) {
    return to.map(found -> found.selectors().values().get(selector))
        .map(Object::toString)
        .orElse("");
  }

  /** One subscription. */
  public record Subscriber(
      String name,
      String filter,
      CimFilterCollectionSubscription link,
      Optional<CimListenerDestinationWsManagement> listener) {

    /** Where it sends; empty if that is not told. */
    public String address() {
      return listener.flatMap(CimListenerDestinationWsManagement::destination).orElse("");
    }

    /** Keys of the subscription. */
    Selectors key() {
      return Selectors.none()
          .and("Filter", link.filter().orElseThrow())
          .and("Handler", link.handler().orElseThrow());
    }

    Facts facts() {
      return new Facts()
          .with("name", name)
          .with("address", address())
          .with("events", filter)
          .with(
              "delivery",
              listener
                  .flatMap(CimListenerDestinationWsManagement::deliveryMode)
                  .map(
                      mode ->
                          switch (mode.intValue()) {
                            case 2 -> "sent once";
                            case 3 -> PUSH_WITH_ACK;
                            default -> "unknown (" + mode + ")";
                          }))
          .with(
              "login",
              listener
                  .flatMap(CimListenerDestinationWsManagement::deliveryAuthentication)
                  .map(kind -> kind == 3 ? "digest" : "none"));
    }
  }
}
