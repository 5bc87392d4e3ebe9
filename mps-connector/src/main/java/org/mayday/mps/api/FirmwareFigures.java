package org.mayday.mps.api;

/**
 * Figures of what firmware said by itself, since the gateway started.
 *
 * @param taken reports that were taken to be told
 * @param dropped reports that were lost: too many waited, or the listener failed too often
 * @param waiting reports that wait to be told now
 * @param channels channels of firmware that were accepted
 * @param refusedChannels channels of firmware that were refused
 */
public record FirmwareFigures(
    long taken, long dropped, int waiting, long channels, long refusedChannels) {}
