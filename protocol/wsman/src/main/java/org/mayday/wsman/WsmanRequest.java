package org.mayday.wsman;

/**
 * One request for the wire.
 *
 * @param envelope the SOAP envelope, UTF-8
 * @param repeatable whether sending it twice does no harm (reading operations); a transport may
 *     send such a request again when a kept connection turns out to be dead
 */
public record WsmanRequest(byte[] envelope, boolean repeatable) {}
