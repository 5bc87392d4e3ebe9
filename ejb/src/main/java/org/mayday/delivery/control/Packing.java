package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.CloudEvent;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.announcement.control.AnnouncementSettings;
import org.mayday.delivery.boundary.Dialect;
import org.mayday.delivery.boundary.Machine;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.boundary.SubscriptionKind;
import org.mayday.delivery.entity.SubscriptionRow;

/** Makes of an event the message for one subscriber. Needs a transaction. */
@Dependent
public class Packing {
  /** A PC that came so long ago is not refused any more. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final UUID NOBODY = new UUID(0, 0);

  private final MachineBook machines;
  private final Place place;
  private final SubscriptionBook book;
  private final DeliverySettings settings;
  private final AnnouncementSettings announcements;
  private final Notification notification;
  private final Clock clock;

  @Inject
  public Packing(
      MachineBook machines,
      Place place,
      SubscriptionBook book,
      DeliverySettings settings,
      AnnouncementSettings announcements,
      Dialect dialect,
      Clock clock) {
    this.machines = machines;
    this.place = place;
    this.book = book;
    this.settings = settings;
    this.announcements = announcements;
    this.notification = new Notification(dialect);
    this.clock = clock;
  }

  /** An event for its subscriber. */
  Parcel pack(SubscriptionRow to, Announced event, long position) {
    return to.subscription().kind() == SubscriptionKind.WEBHOOK
        ? hook(to, event, position)
        : console(to, machines.of(event), event.id(), event.time(), position);
  }

  /** An event that means nothing: for consoles, that a PC which does not exist is not connected. */
  Parcel test(SubscriptionRow to) {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    if (to.subscription().kind() == SubscriptionKind.WEBHOOK) {
      String said = EventJson.object().add("subscription", to.id().toString()).build().toString();
      String type = "org.mayday.subscription.test";
      return hook(to, new Announced(id, type, now, to.id().toString(), said), 0);
    }
    Machine nobody =
        new Machine(
            false,
            NOBODY,
            "test.invalid",
            List.of(),
            NOBODY,
            now,
            "",
            "",
            "",
            null,
            "TEST",
            "Mayday tests this subscription.");
    return console(to, nobody, id, now, 0);
  }

  private Parcel hook(SubscriptionRow to, Announced event, long position) {
    Subscription subscription = to.subscription();
    byte[] body = CloudEvent.of(event, announcements.source()).getBytes(StandardCharsets.UTF_8);
    Instant now = clock.instant();
    String id = event.id().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/cloudevents+json; charset=UTF-8");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", Signature.of(book.secret(to), id, now, body));
    return new Parcel(
        subscription,
        position,
        new Outgoing(URI.create(subscription.address()), headers, body),
        null,
        false);
  }

  private Parcel console(
      SubscriptionRow to, Machine machine, UUID event, Instant happened, long position) {
    Subscription subscription = to.subscription();
    boolean reply =
        subscription.wantReply()
            && settings.refusals()
            && machine.connected()
            && happened.plus(FRESH).isAfter(clock.instant())
            && machines.isUp(machine);
    int seconds = reply ? (int) settings.patience().toSeconds() : 0;
    byte[] body = notification.write(machine, place.now(), event, seconds);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/xml; charset=utf-8");
    headers.put("SOAPAction", "\"\"");
    if (!to.login().isEmpty()) {
      byte[] pair = (to.login() + ":" + book.secret(to)).getBytes(StandardCharsets.UTF_8);
      headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return new Parcel(
        subscription,
        position,
        new Outgoing(URI.create(subscription.address()), headers, body),
        machine,
        reply);
  }

  /** Whether an answer refuses the PC. */
  boolean refused(Parcel parcel, Answered answer) {
    return parcel.reply() && answer.taken() && notification.refuses(answer.body());
  }
}
