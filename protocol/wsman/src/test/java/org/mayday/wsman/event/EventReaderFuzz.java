package org.mayday.wsman.event;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.mayday.wsman.envelope.MalformedEnvelopeException;

/** Whatever is posted as an event ends in words or in {@link MalformedEnvelopeException}. */
class EventReaderFuzz {
  private final EventReader reader = new EventReader();

  @FuzzTest
  void read(byte[] document) {
    try {
      EventDelivery delivery = reader.read(document);
      delivery.acknowledgement("uuid:1");
      delivery.events().stream()
          .flatMap(event -> AlertIndication.in(event).stream())
          .forEach(
              alert -> {
                AmtMessage.of(alert);
                AmtMessage.reason(alert);
                AmtMessage.hostName(alert);
                alert.at();
              });
    } catch (MalformedEnvelopeException expected) {
      // the one way to refuse
    }
  }
}
