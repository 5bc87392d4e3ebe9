/**
 * Addresses, names and general settings of the firmware, and how it reaches this server: the
 * operations on them.
 *
 * <p>Wireless LAN, 802.1x and event subscriptions have components of their own.
 */
@NullMarked
package org.mayday.network.control;

import org.jspecify.annotations.NullMarked;
