package org.mayday.authority.control;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the gateway to another root that is under way.
 *
 * @param sha256 fingerprint of the new root, lower-case hex
 * @param root the new root
 * @param former the root that it follows
 * @param own whether both are of Mayday's own authority
 * @param decidedAt since when the gateway may use the new one; null if PCs are only being given it
 */
public record RootPlan(
    String sha256,
    X509Certificate root,
    X509Certificate former,
    boolean own,
    String begunBy,
    Instant begunAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {}
