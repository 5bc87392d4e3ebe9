/**
 * One class per firmware class, named as the firmware names it: the AMT_ classes of Intel AMT, with
 * their value maps.
 *
 * <p>No envelope, no transport and no decisions about what a help desk does with the values here.
 */
@NullMarked
package org.mayday.wsman.amt;

import org.jspecify.annotations.NullMarked;
