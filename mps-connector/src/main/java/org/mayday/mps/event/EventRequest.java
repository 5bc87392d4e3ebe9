package org.mayday.mps.event;

/**
 * One request that was read.
 *
 * @param contentType empty if there was none
 * @param keepAlive whether the channel stays open after the answer
 */
record EventRequest(String contentType, byte[] body, boolean keepAlive) {}
