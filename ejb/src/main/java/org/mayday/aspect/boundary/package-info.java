/**
 * What profiles can say of the firmware of PCs beyond whom they call.
 *
 * <p>Only words of it; what is done to the firmware is in the control packages.
 */
@NullMarked
package org.mayday.aspect.boundary;

import org.jspecify.annotations.NullMarked;
