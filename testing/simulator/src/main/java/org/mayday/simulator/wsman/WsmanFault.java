package org.mayday.simulator.wsman;

/** A SOAP fault that firmware answers with (DSP0226 14, WS-Addressing 2004/08). */
public final class WsmanFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String subcode;

  private WsmanFault(String code, String subcode, String reason) {
    super(reason);
    this.code = code;
    this.subcode = subcode;
  }

  /** There is no such class. */
  public static WsmanFault noSuchClass() {
    return new WsmanFault(
        "a:Sender",
        "b:DestinationUnreachable",
        "No route can be determined to reach the destination role defined by the WS-Addressing To.");
  }

  /** The class does not know the action. */
  public static WsmanFault noSuchAction() {
    return new WsmanFault(
        "a:Sender", "b:ActionNotSupported", "The action is not supported by the service.");
  }

  /** The selectors name no instance, or none is given where there are several. */
  public static WsmanFault noSuchInstance() {
    return new WsmanFault(
        "a:Sender", "c:InvalidSelectors", "The Selectors for the resource were not valid.");
  }

  /** The enumeration context is unknown or was used up. */
  public static WsmanFault noSuchContext() {
    return new WsmanFault(
        "a:Receiver",
        "n:InvalidEnumerationContext",
        "The supplied enumeration context is invalid.");
  }

  /** The body of a Put or of a method is not what the class's schema says. */
  public static WsmanFault schema(String reason) {
    return new WsmanFault("a:Sender", "c:SchemaValidationError", reason);
  }

  /** A value may not be put. */
  public static WsmanFault notPut(String property) {
    return new WsmanFault(
        "a:Sender", "t:InvalidRepresentation", "The XML content was invalid: " + property + ".");
  }

  /** There is no room for another one. */
  public static WsmanFault full() {
    return new WsmanFault("a:Receiver", "c:QuotaLimit", "The service is busy servicing others.");
  }

  /** Something else uses it. */
  public static WsmanFault inUse() {
    return new WsmanFault(
        "a:Receiver", "c:Concurrency", "The action could not be completed: it is in use.");
  }

  /** The request is not for this user or this release. */
  public static WsmanFault denied() {
    return new WsmanFault(
        "a:Sender", "c:AccessDenied", "The sender was not authorized to access the resource.");
  }

  /** SOAP code with the prefixes of {@link SoapWriter}. */
  String code() {
    return code;
  }

  /** SOAP subcode with the prefixes of {@link SoapWriter}. */
  String subcode() {
    return subcode;
  }
}
