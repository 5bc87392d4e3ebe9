/**
 * One class per firmware class, named as the firmware names it: DMTF CIM classes as Intel AMT
 * implements them, with their value maps.
 *
 * <p>No envelope, no transport and no decisions about what a help desk does with the values here.
 */
@NullMarked
package org.mayday.wsman.cim;

import org.jspecify.annotations.NullMarked;
