package org.mayday.acceptance.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the gateway offers to consoles. */
public final class MpsService {
  private static final String SERVICE = "mps";
  private final Soap soap;

  /** As the member of the staff, or the console, of these services. */
  public MpsService(Soap soap) {
    this.soap = soap;
  }

  /** Subscribes; gives the answer. */
  public Xml subscribe(String address, boolean wantReply) {
    return soap.ask(
        SERVICE,
        "Subscribe",
        text("NotifyTo", address) + text("Expires", "PT1H") + text("WantReply", wantReply));
  }

  /** Makes a webhook; gives the answer. */
  public Xml hook(String name, String address, String types) {
    return soap.ask(
        SERVICE,
        "SubscribeWebhook",
        text("Name", name) + text("NotifyTo", address) + text("Event", types));
  }

  public void unsubscribe(String id) {
    soap.ask(SERVICE, "Unsubscribe", text("SubscriptionId", id));
  }

  /** All PCs that are connected, a few at a time. */
  public List<Xml> connected(int most) {
    String context =
        text(
            "EnumerationContext",
            soap.ask(SERVICE, "EnumerateConnectedMachines", "").text("EnumerationContext"));
    List<Xml> all = new ArrayList<>();
    Xml page;
    do {
      page = soap.ask(SERVICE, "Pull", context + text("MaxElements", most));
      all.addAll(page.all("EventNotification"));
    } while (page.text("EndOfSequence").equals("false"));
    return all;
  }

  /** Whether a PC is connected. */
  public Xml isConnected(UUID pc) {
    return soap.ask(SERVICE, "IsConnected", text("DeviceUuid", pc));
  }

  /** Whether a PC is connected. */
  public Xml isConnected(String name) {
    return soap.ask(SERVICE, "IsConnected", text("DeviceFqdn", name));
  }

  private static String text(String name, Object value) {
    return "<t:%1$s>%2$s</t:%1$s>".formatted(name, Xml.escape(value.toString()));
  }
}
