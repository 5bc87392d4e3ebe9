package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.mayday.delivery.boundary.GatewayPlace;
import org.mayday.doors.control.OwnDoors;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;
import org.mayday.presence.control.Gateway;

/** Where consoles find the gateway, as it listens or as the settings say. */
@Dependent
public class Place {
  private final OwnDoors doors;
  private final Gateway gateway;
  private final DeliverySettings settings;

  @Inject
  public Place(OwnDoors doors, Gateway gateway, DeliverySettings settings) {
    this.doors = doors;
    this.gateway = gateway;
    this.settings = settings;
  }

  /** As of now. */
  public GatewayPlace now() {
    Optional<InetSocketAddress> http = door(Door.HTTP_PROXY);
    Optional<InetSocketAddress> socks = door(Door.SOCKS_PROXY);
    return new GatewayPlace(
        told(settings.mpsAddress(), gateway.gateway().address()),
        http.map(at -> told(settings.httpAddress(), at)).orElse(""),
        http.map(InetSocketAddress::getPort).orElse(0),
        socks.map(InetSocketAddress::getPort).orElse(0));
  }

  private Optional<InetSocketAddress> door(Door which) {
    return doors.now().stream()
        .filter(door -> door.door() == which && door.on() && door.listening())
        .findFirst()
        .map(DoorNow::address);
  }

  private static String told(String said, InetSocketAddress listening) {
    if (!said.isEmpty()) {
      return said;
    }
    return listening.getAddress() == null
        ? listening.getHostString()
        : listening.getAddress().getHostAddress();
  }
}
