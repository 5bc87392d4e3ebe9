package org.mayday.alerts.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.pet.MalformedTrapException;
import org.mayday.pet.PlatformEventTrap;
import org.mayday.wsman.amt.EventSeverity;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.event.AlertIndication;
import org.mayday.wsman.event.AmtMessage;
import org.mayday.wsman.event.AmtMessage.Kind;
import org.mayday.wsman.event.EventDelivery;
import org.mayday.wsman.event.EventReader;
import org.mayday.wsman.event.PerceivedSeverity;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** Reads what firmware said. What is not understood becomes a finding too, with its bytes. */
final class FirmwareReader {
  /** Most events of one delivery that are read. */
  private static final int MOST_EVENTS = 100;

  private static final EventReader EVENTS = new EventReader();

  private FirmwareReader() {}

  static List<Finding> read(Incoming incoming) {
    try {
      return switch (incoming.form()) {
        case EVENT -> events(incoming);
        case TRAP -> List.of(trap(incoming));
        case UNKNOWN -> List.of(strange(incoming));
      };
    } catch (MalformedEnvelopeException | MalformedTrapException e) {
      return List.of(strange(incoming));
    }
  }

  private static List<Finding> events(Incoming incoming) throws MalformedEnvelopeException {
    EventDelivery delivery = EVENTS.read(incoming.content());
    String raw = RawText.of(incoming.content());
    List<Finding> findings = new ArrayList<>();
    for (WsmanInstance event : delivery.events().stream().limit(MOST_EVENTS).toList()) {
      findings.add(
          AlertIndication.in(event)
              .map(alert -> indication(alert, raw))
              .orElseGet(() -> other(event, raw)));
    }
    return findings;
  }

  private static Finding indication(AlertIndication alert, String raw) {
    AmtMessage message = AmtMessage.of(alert);
    boolean call = message.kind() == Kind.CALL;
    Optional<String> reason = call ? AmtMessage.reason(alert) : Optional.empty();
    List<String> identity = new ArrayList<>(List.of("event", alert.messageId(), alert.time()));
    identity.addAll(alert.arguments());
    return new Finding(
        message.kind(),
        severity(message, alert.severity()),
        RawText.bounded(alert.messageId(), 100),
        alert.arguments(),
        reason.map(text -> message.words() + ": " + text).orElse(message.words()),
        raw,
        identity,
        !alert.time().isEmpty(),
        reason.orElse(null),
        call ? AmtMessage.hostName(alert).orElse(null) : null);
  }

  private static Finding other(WsmanInstance event, String raw) {
    return unknown("The firmware sent an event \"" + event.name() + "\" that is not known", raw);
  }

  private static Finding trap(Incoming incoming) throws MalformedTrapException {
    PlatformEventTrap trap = PlatformEventTrap.decode(incoming.content());
    boolean call = trap.isUserRequestForRemoteConnection();
    return new Finding(
        call ? Kind.CALL : kind(trap),
        call ? AlertSeverity.INFO : severity(trap.severity()),
        null,
        List.of(),
        call ? "The user pressed the help key" : trap.words(),
        RawText.of(incoming.content()),
        List.of(
            "trap",
            trap.guid().toString(),
            Integer.toString(trap.sequence()),
            trap.time().map(Object::toString).orElse(""),
            trap.sensorType() + "/" + trap.eventType() + "/" + trap.eventOffset(),
            trap.sensorNumber() + "/" + trap.deasserted(),
            trap.eventData()),
        trap.time().isPresent(),
        null,
        null);
  }

  /** Progress of the boot and the like is told, but nobody has to look at it. */
  private static Kind kind(PlatformEventTrap trap) {
    return trap.severity().is(EventSeverity.MONITOR) || trap.severity().is(EventSeverity.OK)
        ? Kind.NOTE
        : Kind.ALERT;
  }

  private static Finding strange(Incoming incoming) {
    return unknown(
        "The firmware sent something that is not understood", RawText.of(incoming.content()));
  }

  private static Finding unknown(String words, String raw) {
    return new Finding(
        Kind.ALERT,
        AlertSeverity.UNKNOWN,
        null,
        List.of(),
        words,
        raw,
        List.of("unknown", raw),
        false,
        null,
        null);
  }

  /** Housekeeping is never worse than information, whatever the firmware thinks of it. */
  private static AlertSeverity severity(AmtMessage message, CodedValue<PerceivedSeverity> said) {
    return message.kind() == Kind.ALERT
        ? said.known().map(FirmwareReader::severity).orElse(AlertSeverity.UNKNOWN)
        : AlertSeverity.INFO;
  }

  private static AlertSeverity severity(PerceivedSeverity said) {
    return switch (said) {
      case UNKNOWN, OTHER -> AlertSeverity.UNKNOWN;
      case INFORMATION -> AlertSeverity.INFO;
      case WARNING, MINOR -> AlertSeverity.WARNING;
      case MAJOR, CRITICAL, FATAL -> AlertSeverity.CRITICAL;
    };
  }

  static AlertSeverity severity(CodedValue<EventSeverity> said) {
    @Nullable EventSeverity known = said.known().orElse(null);
    if (known == null) {
      return AlertSeverity.UNKNOWN;
    }
    return switch (known) {
      case UNSPECIFIED -> AlertSeverity.UNKNOWN;
      case MONITOR, INFORMATION, OK -> AlertSeverity.INFO;
      case NON_CRITICAL -> AlertSeverity.WARNING;
      case CRITICAL, NON_RECOVERABLE -> AlertSeverity.CRITICAL;
    };
  }
}
