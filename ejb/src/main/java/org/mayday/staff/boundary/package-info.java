/**
 * The people of the help desk: their accounts, roles and sign-in.
 *
 * <p>No page and no session: those belong to the web module.
 */
@NullMarked
package org.mayday.staff.boundary;

import org.jspecify.annotations.NullMarked;
