/**
 * Checks passwords and changes accounts.
 *
 * <p>No plain password is kept or logged.
 */
@NullMarked
package org.mayday.staff.control;

import org.jspecify.annotations.NullMarked;
