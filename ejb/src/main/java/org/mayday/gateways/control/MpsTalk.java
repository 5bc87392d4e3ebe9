package org.mayday.gateways.control;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Speaks with the SOAP interface of a gateway: its list of PCs, and subscriptions. Each message has
 * its deadline and each list its bounds. For one thread.
 */
final class MpsTalk {
  /** A subscription ends by itself some time after this server has. */
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final int PORTION = 100;
  private static final int MOST_PCS = 100_000;

  private final KnownGateway gateway;
  private final SoapPost post;

  MpsTalk(KnownGateway gateway) {
    this.gateway = gateway;
    this.post = new SoapPost(gateway);
  }

  /**
   * A subscription of ours at a gateway.
   *
   * @param id what the gateway calls it
   */
  record Subscription(String id, Instant until) {}

  /**
   * All PCs that the gateway has.
   *
   * @throws IOException if it cannot be asked
   * @throws Unreadable if it answers nonsense or a fault
   */
  List<Sighting> list() throws IOException, Unreadable {
    Element begun = ask("EnumerateConnectedMachines", List.of());
    String context = Envelope.text(begun, "EnumerationContext");
    if (context.isEmpty() || context.length() > 100) {
      throw new Unreadable("it begins no list");
    }
    List<Sighting> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      Element portion =
          ask(
              "Pull",
              List.of(
                  Map.entry("EnumerationContext", context),
                  Map.entry("MaxElements", Integer.toString(PORTION))));
      int before = all.size();
      Element items = Envelope.child(portion, "Items").orElse(portion);
      for (Element item : Envelope.children(items, "EventNotification")) {
        all.add(Sightings.of(item));
      }
      if (all.size() > MOST_PCS) {
        throw new Unreadable("its list is longer than " + MOST_PCS);
      }
      more = !isTrue(Envelope.text(portion, "EndOfSequence")) && all.size() > before;
    }
    return all;
  }

  private static boolean isTrue(String text) {
    return text.equals("true") || text.equals("1");
  }

  /**
   * Has the gateway notify this server, which it signs in at by the gateway's name and secret.
   *
   * @throws IOException if it cannot be asked
   * @throws Unreadable if it answers nonsense or a fault
   */
  Subscription subscribe() throws IOException, Unreadable {
    Element made =
        ask(
            "Subscribe",
            List.of(
                Map.entry("NotifyTo", gateway.order().notifyTo()),
                Map.entry("Expires", LIFE.toString()),
                Map.entry("WantReply", "false"),
                Map.entry("UserName", gateway.order().name()),
                Map.entry("Password", gateway.secret())));
    String id = Envelope.text(made, "SubscriptionId");
    if (id.isEmpty() || id.length() > 100) {
      throw new Unreadable("it names no subscription");
    }
    return new Subscription(id, until(made));
  }

  /** Puts the end of a subscription off; fails if the gateway does not know it any more. */
  Subscription renew(Subscription known) throws IOException, Unreadable {
    Element renewed =
        ask(
            "Renew",
            List.of(
                Map.entry("SubscriptionId", known.id()), Map.entry("Expires", LIFE.toString())));
    return new Subscription(known.id(), until(renewed));
  }

  /** Ends a subscription. */
  void unsubscribe(Subscription known) throws IOException, Unreadable {
    ask("Unsubscribe", List.of(Map.entry("SubscriptionId", known.id())));
  }

  /** A gateway may give less time than it was asked for, and not more. */
  private static Instant until(Element answer) {
    Instant most = Instant.now().plus(LIFE);
    String text = Envelope.text(answer, "Expires");
    try {
      Instant told = java.time.OffsetDateTime.parse(text).toInstant();
      return told.isBefore(most) ? told : most;
    } catch (DateTimeParseException unknown) {
      return most;
    }
  }

  private Element ask(String what, List<Map.Entry<String, String>> members)
      throws IOException, Unreadable {
    byte[] message = MpsMessage.of(gateway.order().namespace(), what, members);
    Element answer = Envelope.read(post.send(message)).content();
    if (!(what + "Response").equals(answer.getLocalName())) {
      throw new Unreadable("it answers something else to " + what);
    }
    return answer;
  }
}
