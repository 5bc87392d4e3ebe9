package org.mayday.simulator.firmware;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.SoapWriter;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/**
 * Who gets events (DSP0226 10). The newest subscription to an http address is told through the
 * tunnel; others are kept and told nothing, as nobody can be reached there.
 */
final class Subscriptions {

  static final String SUBSCRIPTION = "CIM_FilterCollectionSubscription";
  private static final String LISTENER = "CIM_ListenerDestinationWSManagement";
  private static final String NAME = "Intel(r) AMT:Listener ";
  private static final int MOST = 9;
  private static final int MOST_OLD = 6;
  private static final int FIRST_WITH_MORE = 6;
  private static final int FIRST_WITH_HTTPS = 11;
  private static final int LONGEST_ADDRESS = 253;

  private final SimulatedPc pc;

  Subscriptions(SimulatedPc pc) {
    this.pc = pc;
  }

  Instance add(SoapRequest request) throws WsmanFault {
    int major = pc.personality().version().major();
    int most = major < FIRST_WITH_MORE ? MOST_OLD : MOST;
    if (pc.additions().of(LISTENER).size() + (pc.reports().usual().isPresent() ? 1 : 0) >= most) {
      throw WsmanFault.full();
    }
    Optional<XmlNode> delivery = request.body().flatMap(body -> body.child("Delivery"));
    String address = delivery.flatMap(node -> node.find("Address")).map(XmlNode::text).orElse("");
    boolean https = address.startsWith("https://");
    if (!https && !address.startsWith("http://")
        || https && major < FIRST_WITH_HTTPS
        || address.length() > LONGEST_ADDRESS) {
      throw WsmanFault.schema("The address cannot be used.");
    }
    String mode = delivery.map(node -> node.attributes().getOrDefault("Mode", "")).orElse("");
    boolean login = delivery.flatMap(node -> node.child("Auth")).isPresent();
    String name = NAME + pc.additions().next();
    pc.additions().put(listener(name, address, mode.endsWith("PushWithAck"), login));
    Instance subscription = link(name, request.selectors().getOrDefault("InstanceID", ""));
    pc.additions().put(subscription);
    tell();
    return subscription;
  }

  void remove(Instance subscription) {
    Optional<Instance> listener =
        pc.additions().of(LISTENER).stream()
            .filter(one -> subscription.value("Handler").contains(">" + one.key() + "<"))
            .findFirst();
    if (listener.isPresent()) {
      pc.additions().remove(LISTENER, listener.get().key());
      pc.additions().remove(SUBSCRIPTION, subscription.key());
    } else {
      pc.reports().endUsual();
    }
    tell();
  }

  /** The newest http address is told, else the usual one if it still is, else nobody. */
  private void tell() {
    URI chosen = pc.reports().usual().orElse(null);
    for (Instance listener : pc.additions().of(LISTENER)) {
      if (listener.value("Destination").startsWith("http://")) {
        chosen = URI.create(listener.value("Destination"));
      }
    }
    if (chosen == null) {
      pc.reports().tellNobody();
    } else {
      pc.reports().subscriber(chosen);
    }
  }

  private static Instance listener(String name, String address, boolean ack, boolean login) {
    return new Instance(
        ClassTemplate.resource(LISTENER),
        LISTENER,
        name,
        List.of(
            Property.text("CreationClassName", LISTENER),
            Property.text("DeliveryAuthentication", login ? "3" : "2"),
            Property.text("DeliveryMode", ack ? "3" : "2"),
            Property.text("Destination", address),
            Property.text("ElementName", "Intel(r) AMT:Listener"),
            Property.text("Name", name),
            Property.text("SystemCreationClassName", "CIM_ComputerSystem"),
            Property.text("SystemName", "Intel(r) AMT")));
  }

  private static Instance link(String name, String filter) {
    Map<String, String> handler = new LinkedHashMap<>();
    handler.put("CreationClassName", LISTENER);
    handler.put("Name", name);
    handler.put("SystemCreationClassName", "CIM_ComputerSystem");
    handler.put("SystemName", "Intel(r) AMT");
    return new Instance(
        ClassTemplate.resource(SUBSCRIPTION),
        SUBSCRIPTION,
        name,
        List.of(
            reference("Filter", "CIM_FilterCollection", Map.of("InstanceID", filter)),
            reference("Handler", LISTENER, handler),
            Property.text("SubscriptionState", "2")));
  }

  private static Property reference(String name, String className, Map<String, String> keys) {
    String xml = SoapWriter.reference(ClassTemplate.resource(className), keys);
    return new Property(name, List.of(xml), true);
  }
}
