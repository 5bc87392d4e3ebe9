/**
 * What hardware a PC has: read from its firmware, kept, and compared.
 *
 * <p>No changes to the PC here.
 */
@NullMarked
package org.mayday.inventory.control;

import org.jspecify.annotations.NullMarked;
