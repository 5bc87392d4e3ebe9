package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.announcement.control.News;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.presence.boundary.Trigger;

/**
 * Puts into words what happens to tunnels, for announcements. The data hold what the notification
 * of the original vPro gateway told its consoles (Intel AMT Implementation and Reference Guide,
 * "EventNotificationType": State, DeviceFqdn, DevicePort, DeviceUuid, MpsAddress), and more.
 */
@Dependent
public class TunnelNews {
  private static final int CONNECTED = 0;
  private static final int DISCONNECTED = 1;

  private final GatewayAddress gateway;

  @Inject
  public TunnelNews(GatewayAddress gateway) {
    this.gateway = gateway;
  }

  News opened(TunnelOpened event, Trigger trigger, String address, String name) {
    JsonObjectBuilder data =
        device(event.platform(), name, CONNECTED)
            .add("DevicePort", EventJson.array())
            .add("tunnel", event.tunnel().toString())
            .add("address", address)
            .add("trigger", trigger.name())
            .add("rawTrigger", event.rawTrigger())
            .add("apfVersion", event.apfVersion())
            .add("tlsProtocol", event.tls().protocol())
            .add("tlsCipherSuite", event.tls().cipherSuite())
            .add("at", event.at().toString());
    return news("opened", event.platform(), data);
  }

  News forwarded(TunnelForwarded event, String name) {
    JsonObjectBuilder data =
        device(event.platform(), name, CONNECTED)
            .add("DevicePort", ports(event.ports()))
            .add("tunnel", event.tunnel().toString())
            .add("at", event.at().toString());
    return news("forwarded", event.platform(), data);
  }

  News closed(TunnelClosed event, boolean replaced, String name) {
    JsonObjectBuilder data =
        device(event.platform(), name, replaced ? CONNECTED : DISCONNECTED)
            .add("DevicePort", EventJson.array())
            .add("tunnel", event.tunnel().toString())
            .add("cause", event.cause().name())
            .add("detail", event.detail())
            .add("bytesIn", event.bytesIn())
            .add("bytesOut", event.bytesOut())
            .add("at", event.at().toString());
    return news("closed", event.platform(), data);
  }

  News refused(TunnelRefused event, String address) {
    JsonObjectBuilder data =
        EventJson.object()
            .add("MpsAddress", gateway.text())
            .add("address", address)
            .add("stage", event.stage().name())
            .add("reason", event.reason().name())
            .add("detail", event.detail())
            .add("at", event.at().toString());
    UUID platform = event.platform();
    if (platform != null) {
      data.add("DeviceUuid", platform.toString());
    }
    return new News(
        "org.mayday.tunnel.refused",
        platform == null ? address : platform.toString(),
        data.build());
  }

  News duplicated(DuplicatePlatform event, String name) {
    JsonObjectBuilder data =
        device(event.platform(), name, CONNECTED)
            .add("staying", words(event.staying()))
            .add("refused", words(event.refused()))
            .add("flaps", event.flaps())
            .add("until", event.until().toString())
            .add("at", event.since().toString());
    return new News("org.mayday.platform.duplicate", event.platform().toString(), data.build());
  }

  private static News news(String what, UUID platform, JsonObjectBuilder data) {
    return new News("org.mayday.tunnel." + what, platform.toString(), data.build());
  }

  private JsonObjectBuilder device(UUID platform, String name, int state) {
    return EventJson.object()
        .add("State", state)
        .add("DeviceFqdn", name)
        .add("DeviceUuid", platform.toString())
        .add("MpsAddress", gateway.text());
  }

  private static JsonArrayBuilder ports(Set<Integer> ports) {
    JsonArrayBuilder array = EventJson.array();
    ports.stream().sorted().forEach(array::add);
    return array;
  }

  /** Host and port in words, without a name look-up. */
  static String words(InetSocketAddress address) {
    return address.getAddress() == null
        ? address.getHostString()
        : address.getAddress().getHostAddress();
  }
}
