/**
 * Scenario files: conversations between a device and a server, one clause of the protocol each. The
 * parser and the runner know nothing of what they drive, so that the same files drive a session in
 * memory and a listener behind a socket.
 *
 * <p>No test of a single class lives here.
 */
@NullMarked
package org.mayday.apf.scenario;

import org.jspecify.annotations.NullMarked;
