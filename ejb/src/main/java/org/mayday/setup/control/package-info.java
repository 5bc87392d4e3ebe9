/**
 * How PCs are set up: what certificates are good for it, and the steps of it.
 *
 * <p>What is done with a PC that is set up already does not belong here.
 */
@NullMarked
package org.mayday.setup.control;

import org.jspecify.annotations.NullMarked;
