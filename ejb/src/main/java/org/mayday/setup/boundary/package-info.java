/**
 * Setting up PCs whose firmware is as it came from the factory: the certificates for it, and the
 * PCs that wait for it.
 *
 * <p>No firmware, no certificates as such, and no secrets come out here.
 */
@NullMarked
package org.mayday.setup.boundary;

import org.jspecify.annotations.NullMarked;
