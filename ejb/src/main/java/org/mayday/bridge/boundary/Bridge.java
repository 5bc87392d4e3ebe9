package org.mayday.bridge.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.bridge.control.BridgeSettings;
import org.mayday.bridge.control.DigestBridge;
import org.mayday.bridge.control.MessageReader;
import org.mayday.bridge.control.StaffBridge;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.RawAnswer;

/**
 * Carries WS-Management messages of consoles to the firmware of PCs that have a tunnel, and the
 * answers back. A console is either somebody of the staff, then Mayday signs on to the PC; or it
 * signs on itself by HTTP Digest, then nothing is changed on the way.
 */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bridge {
  @Resource SessionContext context;
  @Inject StaffBridge staff;
  @Inject DigestBridge digest;
  @Inject MessageReader reader;
  @Inject BridgeSettings settings;

  /** What a console may ask. */
  @PermitAll
  public BridgeLimits limits() {
    return settings.limits();
  }

  /**
   * Reads what a console wants, from its message alone.
   *
   * @throws BridgeRefused if it is not a WS-Management message
   */
  @PermitAll
  public BridgeMessage read(byte[] message) throws BridgeRefused {
    return reader.read(message);
  }

  /**
   * The PC with this UUID or name, for the staff.
   *
   * @throws BridgeRefused if there is none, or if several have the name
   */
  public UUID find(String pc) throws BridgeRefused {
    return staff.find(pc);
  }

  /**
   * Carries a message as the staff: viewers may read, technicians may change things, supervisors
   * may do anything.
   *
   * @throws OperationFailed if there is no answer
   */
  @Audited("bridge.send")
  public BridgeAnswer send(@Subject UUID platform, @Detail BridgeMessage message)
      throws BridgeRefused, OperationFailed {
    String who = context.getCallerPrincipal().getName();
    return staff.send(platform, message, who, role -> context.isCallerInRole(role.roleName()));
  }

  /**
   * The PC with this UUID or name if it has a tunnel, for a console that will sign on to it.
   *
   * @param address where the console is
   */
  @PermitAll
  public UUID knock(String pc, String address) throws BridgeRefused {
    return digest.knock(pc, address);
  }

  /** What the PC answers to a request that is not signed: its challenge. */
  @PermitAll
  public RawAnswer challenge(UUID platform, String address) throws BridgeRefused, OperationFailed {
    return digest.challenge(platform, address);
  }

  /** Carries a request that was signed for the PC. */
  @PermitAll
  @Audited("bridge.digest")
  public BridgeAnswer pass(@Subject UUID platform, @Detail SignedRequest request)
      throws BridgeRefused, OperationFailed {
    return digest.pass(platform, request);
  }
}
