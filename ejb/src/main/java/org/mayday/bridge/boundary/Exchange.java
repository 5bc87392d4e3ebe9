package org.mayday.bridge.boundary;

import java.io.Serializable;

/**
 * A message that was sent, and the firmware's answer, both laid out for people.
 *
 * @param what such as "Get CIM_Chassis"
 * @param request the envelope
 * @param status HTTP status of the answer
 * @param answer the envelope, or whatever it is
 * @param fault the answer's fault in a sentence; empty if it is none
 * @param millis how long the PC took
 */
public record Exchange(
    String what, String request, int status, String answer, String fault, long millis)
    implements Serializable {}
