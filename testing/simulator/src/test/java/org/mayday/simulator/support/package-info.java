/** What tests of the simulator play against it with: a gateway, a console, a root of trust. */
@NullMarked
package org.mayday.simulator.support;

import org.jspecify.annotations.NullMarked;
