/**
 * The kept inventories of PCs.
 *
 * <p>Reading one from the PC is the operation inventory.read.
 */
@NullMarked
package org.mayday.inventory.boundary;

import org.jspecify.annotations.NullMarked;
