package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a profile on many PCs.
 *
 * @param replaceForeign whether rules that lead to other gateways are replaced; counts where the
 *     profile is applied
 * @param parallel how many PCs at a time, 1 to 100
 * @param patient whether PCs that are away are waited for; if not, they are left out as failed
 * @param expiry how long PCs that are away are waited for; null for the usual time
 */
public record ProfileBatchOrder(
    String profile,
    ProfileWork work,
    ProfilePcs pcs,
    boolean replaceForeign,
    int parallel,
    boolean patient,
    @Nullable Duration expiry)
    implements Serializable {}
