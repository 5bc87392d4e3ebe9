/**
 * Disks that a console lends to a PC, as Intel AMT speaks it on a redirection channel after the
 * login: commands of an ATAPI floppy drive and CD drive come (T13 ATA/ATAPI-6; T10 SPC-3, SBC-2,
 * MMC-4 and SFF-8070i for their packets), answers go. Releases that show the PC USB drives instead
 * of IDE ones say the same. No sockets, no threads, no clocks, no files; and no screen and no
 * serial line, which are the other kinds'.
 */
@NullMarked
package org.mayday.redirection.ider;

import org.jspecify.annotations.NullMarked;
