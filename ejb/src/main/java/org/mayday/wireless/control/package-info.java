/**
 * Wireless LAN of the firmware, its state and its profiles: the operations on it.
 *
 * <p>Secrets go through to the firmware and are kept nowhere.
 */
@NullMarked
package org.mayday.wireless.control;

import org.jspecify.annotations.NullMarked;
