/**
 * Sets PCs up as profiles say, in named steps that survive a cut, and takes it back.
 *
 * <p>Rules and servers that were there before are known here; passwords leave for the firmware
 * only.
 */
@NullMarked
package org.mayday.provisioning.control;

import org.jspecify.annotations.NullMarked;
