/**
 * What firmware reports: alerts to find, to read and to acknowledge, and what others hear of it.
 *
 * <p>No decoding of firmware's formats here.
 */
@NullMarked
package org.mayday.alerts.boundary;

import org.jspecify.annotations.NullMarked;
