package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the change of the gateway to another root is.
 *
 * @param sha256 fingerprint of the new root, lower-case hex
 * @param subject whom the new root is about
 * @param validUntil when it ends
 * @param own whether Mayday's own authority made it
 * @param decidedBy who had the gateway change; null as long as nobody had
 * @param used whether the gateway is under the new root
 * @param pcs all PCs with a profile, those that miss the new root first
 * @param others PCs without a profile that miss it
 */
public record RolloverState(
    String sha256,
    String subject,
    Instant validUntil,
    boolean own,
    String begunBy,
    Instant begunAt,
    @Nullable String decidedBy,
    boolean used,
    List<RolloverPc> pcs,
    RolloverOthers others)
    implements Serializable {
  public RolloverState {
    pcs = List.copyOf(pcs);
  }

  /** Those that were not seen to trust the new root. */
  public List<RolloverPc> missing() {
    return pcs.stream().filter(pc -> !pc.trustsNew()).toList();
  }

  /** How many have the new root. */
  public long having() {
    return pcs.stream().filter(RolloverPc::trustsNew).count();
  }

  /** How many have lost the former one. */
  public long rid() {
    return pcs.stream().filter(RolloverPc::lostFormer).count();
  }
}
