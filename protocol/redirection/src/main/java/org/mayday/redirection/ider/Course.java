package org.mayday.redirection.ider;

/**
 * By which way a transfer goes.
 *
 * @param which the drive, as messages name it
 * @param drive the drive itself
 * @param dma whether the host wants its data by DMA
 * @param readChunk bytes of a message to the host
 * @param writeChunk bytes that are asked of the host at once
 * @param changed is run when the medium has answered
 */
record Course(
    Drive which,
    VirtualDrive drive,
    boolean dma,
    int readChunk,
    int writeChunk,
    Outbox outbox,
    Progress progress,
    Runnable changed) {}
