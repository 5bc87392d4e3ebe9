package org.mayday.authority.boundary;

import java.io.Serializable;

/**
 * Why a PC may not accept a certificate that the gateway shows.
 *
 * @param serious true if no PC accepts it; false if some firmware does not
 * @param says a sentence
 */
public record CertificateFlaw(boolean serious, String says) implements Serializable {}
