package org.mayday.bridge.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.bridge.control.Enquiry;
import org.mayday.bridge.control.KnownClasses;
import org.mayday.bridge.control.XmlLayout;
import org.mayday.operation.boundary.OperationFailed;

/**
 * Asks the firmware of a PC for anything and shows what goes over the wire. Each message goes the
 * way of the {@link Bridge}, with its roles and its audit.
 */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Explorer {
  @Inject Bridge bridge;
  @Inject KnownClasses known;

  /** Names of classes that Mayday knows, sorted; others can be asked for as well. */
  public List<String> classes() {
    return known.names();
  }

  /**
   * Asks, and follows an enumeration to its end or to 50 messages.
   *
   * @return the messages in order, at least one
   * @throws BridgeRefused if no message can be made of it, or this person may not send it
   * @throws OperationFailed if the PC does not answer
   */
  public List<Exchange> explore(UUID platform, Inquiry inquiry)
      throws BridgeRefused, OperationFailed {
    List<Exchange> done = new ArrayList<>();
    Enquiry enquiry = new Enquiry(inquiry);
    Optional<byte[]> next = Optional.of(enquiry.first());
    while (next.isPresent()) {
      BridgeMessage message = bridge.read(next.get());
      BridgeAnswer answer = bridge.send(platform, message);
      done.add(
          new Exchange(
              message.what(),
              XmlLayout.of(message.bytes()),
              answer.raw().status(),
              XmlLayout.of(answer.raw().body()),
              Enquiry.fault(answer.raw()),
              answer.millis()));
      next = enquiry.next(answer.raw());
    }
    return done;
  }
}
