/**
 * Starts the whole product on one machine: a Payara domain of its own, the EAR in it, and a fleet
 * of simulated PCs that call. Nothing of the product itself lives here; whatever the product needs
 * to run must be in the EAR.
 */
@NullMarked
package org.mayday.demo;

import org.jspecify.annotations.NullMarked;
