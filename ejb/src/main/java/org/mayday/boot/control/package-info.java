/**
 * What a PC boots next: one-time boot options, recovery and erasing.
 *
 * <p>No roles and no audit here; the catalogue of operations looks after those.
 */
@NullMarked
package org.mayday.boot.control;

import org.jspecify.annotations.NullMarked;
