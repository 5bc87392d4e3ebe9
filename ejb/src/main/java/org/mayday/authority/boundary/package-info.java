/**
 * The certificates of the gateway, and the start of the gateway with them.
 *
 * <p>How certificates are made and kept is in control.
 */
@NullMarked
package org.mayday.authority.boundary;

import org.jspecify.annotations.NullMarked;
