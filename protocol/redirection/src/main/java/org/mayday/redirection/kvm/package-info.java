/**
 * Keyboard, screen and mouse of a PC, as Intel AMT speaks them on a redirection channel after the
 * login: the remote framebuffer protocol (RFC 6143) in the dialect of the firmware. No sockets, no
 * threads, no clocks; and no serial line, which is the other kind's.
 */
@NullMarked
package org.mayday.redirection.kvm;

import org.jspecify.annotations.NullMarked;
