/**
 * Makes the firmware of PCs what profiles say, aspect by aspect, and leaves it as it was found.
 *
 * <p>The aspects themselves live with the operations on the same classes of firmware; here is what
 * all of them have in common.
 */
@NullMarked
package org.mayday.aspect.control;

import org.jspecify.annotations.NullMarked;
