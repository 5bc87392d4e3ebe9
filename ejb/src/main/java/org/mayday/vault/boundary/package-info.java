/**
 * Opens the vault when the application starts.
 *
 * <p>No secrets pass here: other components use the control, doors use nothing.
 */
@NullMarked
package org.mayday.vault.boundary;

import org.jspecify.annotations.NullMarked;
