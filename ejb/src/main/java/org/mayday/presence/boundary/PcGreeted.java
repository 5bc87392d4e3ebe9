package org.mayday.presence.boundary;

import org.mayday.mps.api.SetupHello;

/**
 * A PC that is not set up asks for a setup server; heard inside a transaction of its own. For other
 * components. It may be heard again with the same hello, if its transaction fails.
 *
 * @param hello what it said, proven by nothing
 */
public record PcGreeted(SetupHello hello) {}
