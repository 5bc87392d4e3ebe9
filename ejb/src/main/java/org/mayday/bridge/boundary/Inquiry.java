package org.mayday.bridge.boundary;

import java.io.Serializable;

/**
 * What somebody who explores the firmware of a PC asks.
 *
 * @param kind which message is made of it
 * @param className such as CIM_Chassis
 * @param method for {@link Kind#METHOD}
 * @param selectors keys of the instance, each a line "Name=value"; may be empty
 * @param parameters of the method, each a line "Name=value"; may be empty
 * @param message for {@link Kind#RAW}: the whole envelope
 */
public record Inquiry(
    Kind kind, String className, String method, String selectors, String parameters, String message)
    implements Serializable {

  /** Which message is made. */
  public enum Kind {
    /** One instance. */
    GET,
    /** All instances, with as many Pulls as it takes. */
    ENUMERATE,
    /** A method is called. */
    METHOD,
    /** The message is there already. */
    RAW
  }
}
