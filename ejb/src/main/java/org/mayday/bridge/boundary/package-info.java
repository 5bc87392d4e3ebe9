/**
 * The raw way to the firmware of PCs for consoles that speak WS-Management themselves.
 *
 * <p>No HTTP of the console's side, and no meaning of a message beyond its action and its class.
 */
@NullMarked
package org.mayday.bridge.boundary;

import org.jspecify.annotations.NullMarked;
