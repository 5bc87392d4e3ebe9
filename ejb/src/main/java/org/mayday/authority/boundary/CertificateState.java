package org.mayday.authority.boundary;

/**
 * How the gateway's certificates stand.
 *
 * @param daysLeft whole days until the first of them ends; negative after its end
 * @param subject distinguished name of that one
 * @param expired whether it has ended
 * @param expiring whether its end is near enough to be warned of
 * @param trouble why a new certificate could not be taken, so that the old one is still shown;
 *     empty if there is nothing
 */
public record CertificateState(
    long daysLeft, String subject, boolean expired, boolean expiring, String trouble) {}
