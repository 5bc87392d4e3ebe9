/**
 * 802.1x, by which a PC proves to a switch or to a wireless network that it may enter: the
 * operations on it.
 *
 * <p>Certificates and their keys are the business of other components; here they are only referred
 * to.
 */
@NullMarked
package org.mayday.dot1x.control;

import org.jspecify.annotations.NullMarked;
