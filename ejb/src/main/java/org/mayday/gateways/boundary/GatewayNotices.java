package org.mayday.gateways.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.gateways.control.NoticeDesk;

/** Takes the notifications of gateways, which prove by a secret whose they are. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GatewayNotices {
  @Inject NoticeDesk desk;

  /**
   * The gateway that has this secret, is used and may notify from there; asked before anything else
   * of the message is read.
   *
   * @param secret at most 100 characters
   * @param address where the message comes from
   * @param secure whether it comes through TLS
   */
  public Optional<UUID> whose(String secret, String address, boolean secure) {
    return desk.whose(secret, address, secure);
  }

  /**
   * Takes a message.
   *
   * @param body bounded by the caller
   */
  public NoticeAnswer take(UUID gateway, byte[] body) {
    return desk.take(gateway, body);
  }
}
