package org.mayday.authority.control;

import java.util.UUID;

/** A PC is about to be given a certificate that it proves itself with at the gateway. */
public record ClientCertificateIssued(UUID platform) {}
