package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A PC that is expected to ask to be set up.
 *
 * @param name what it is to be called; empty for its own host name
 * @param otp whether it must tell a one-time password
 */
public record ExpectedPc(UUID platform, String name, boolean otp, String addedBy, Instant addedAt)
    implements Serializable {}
