/**
 * Tells why a PC calls, gathers the evidence, and moves calls along their life.
 *
 * <p>Power and other operations on PCs do not belong here.
 */
@NullMarked
package org.mayday.calls.control;

import org.jspecify.annotations.NullMarked;
