/**
 * A client without manners for tests: it sends what it is told, byte by byte if need be, and checks
 * what comes back.
 *
 * <p>No state machine here; a {@link org.mayday.simulator.puppet.Puppet} may break every rule.
 */
@NullMarked
package org.mayday.simulator.puppet;

import org.jspecify.annotations.NullMarked;
