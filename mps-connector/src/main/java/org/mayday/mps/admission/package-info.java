/**
 * Who is let in, and when: limits per address, turns for TLS handshakes, the back-off list, and the
 * file descriptors that are left.
 *
 * <p>Decides and counts; closes nothing itself. No MINA, no threads and no protocol here.
 */
@NullMarked
package org.mayday.mps.admission;

import org.jspecify.annotations.NullMarked;
