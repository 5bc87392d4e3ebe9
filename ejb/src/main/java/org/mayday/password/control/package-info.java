/**
 * How passwords are hashed, and how right ones are remembered for a while.
 *
 * <p>Whose passwords they are, and where hashes are kept, belongs to the vault and to staff.
 */
@NullMarked
package org.mayday.password.control;

import org.jspecify.annotations.NullMarked;
