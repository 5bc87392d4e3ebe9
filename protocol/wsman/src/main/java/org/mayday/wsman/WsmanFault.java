package org.mayday.wsman;

import org.mayday.wsman.envelope.SoapFault;

/** The PC answered with a SOAP fault: it did not understand or accept the request as such. */
public final class WsmanFault extends WsmanException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String subcode;
  private final String reason;
  private final String detail;

  /** What the answer says. */
  public WsmanFault(SoapFault fault) {
    super(fault.sentence());
    this.code = fault.code();
    this.subcode = fault.subcode();
    this.reason = fault.reason();
    this.detail = fault.detail();
  }

  /** SOAP 1.2 fault code without prefix: Sender, Receiver, MustUnderstand ... */
  public String code() {
    return code;
  }

  /** Subcode without prefix, such as AccessDenied or DestinationUnreachable; may be empty. */
  public String subcode() {
    return subcode;
  }

  /** The reason in the PC's words; may be empty. */
  public String reason() {
    return reason;
  }

  /** All text of the detail; may be empty. */
  public String detail() {
    return detail;
  }
}
