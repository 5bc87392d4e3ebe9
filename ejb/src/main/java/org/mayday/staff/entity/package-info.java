/**
 * The table of staff accounts.
 *
 * <p>Nothing but mapping.
 */
@NullMarked
package org.mayday.staff.entity;

import org.jspecify.annotations.NullMarked;
