/**
 * One class for each reason why a PC may not call, and the reading of its settings that they judge
 * by.
 *
 * <p>Nothing is changed here, neither in PCs nor at the gateway.
 */
@NullMarked
package org.mayday.diagnosis.control;

import org.jspecify.annotations.NullMarked;
