package org.mayday.mps.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the gateway holds back for what they did, and the way to release them. */
public interface HeldBack {

  /** Who has to pause after too many failures, the longest pause first. */
  List<BackedOff> backedOff(int limit);

  /**
   * Forgets the failures of a source as it is listed, or of one UUID from there.
   *
   * @return false if there are none
   */
  boolean release(String source, @Nullable UUID platform);

  /** UUIDs that several machines share, the newest first. */
  List<DuplicatePlatform> duplicates(int limit);

  /**
   * Lets whoever claims this UUID log in again.
   *
   * @return false if nobody was held back
   */
  boolean release(UUID platform);
}
