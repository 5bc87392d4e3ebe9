/**
 * What firmware reports: alerts to read and to acknowledge.
 *
 * <p>No decoding of firmware records here.
 */
@NullMarked
package org.mayday.alerts.boundary;

import org.jspecify.annotations.NullMarked;
