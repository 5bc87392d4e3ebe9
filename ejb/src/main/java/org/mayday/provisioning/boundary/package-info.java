/**
 * How PCs are set up to call: profiles, and which PC has which.
 *
 * <p>What is done to the firmware is in the control package, as operations of the catalogue.
 */
@NullMarked
package org.mayday.provisioning.boundary;

import org.jspecify.annotations.NullMarked;
