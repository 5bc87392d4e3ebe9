/**
 * Certificates, keys and TLS of the firmware, and taking a PC out of management.
 *
 * <p>No private key and no password is kept here.
 */
@NullMarked
package org.mayday.security.control;

import org.jspecify.annotations.NullMarked;
