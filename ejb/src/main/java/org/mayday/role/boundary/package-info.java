/**
 * What this server is for: all of Mayday, or a gateway only.
 *
 * <p>Only the word; what follows from it is decided where it matters.
 */
@NullMarked
package org.mayday.role.boundary;

import org.jspecify.annotations.NullMarked;
