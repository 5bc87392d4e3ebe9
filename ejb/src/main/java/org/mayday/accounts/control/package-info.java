/**
 * The user accounts of the firmware: who may log in to it and for what.
 *
 * <p>No password is kept here; the one that the product itself uses goes to the vault.
 */
@NullMarked
package org.mayday.accounts.control;

import org.jspecify.annotations.NullMarked;
