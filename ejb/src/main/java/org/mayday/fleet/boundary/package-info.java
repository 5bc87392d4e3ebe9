/**
 * The PCs that the help desk knows.
 *
 * <p>No passwords come out; how they are kept is the vault's.
 */
@NullMarked
package org.mayday.fleet.boundary;

import org.jspecify.annotations.NullMarked;
