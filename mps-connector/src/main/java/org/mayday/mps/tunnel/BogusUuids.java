package org.mayday.mps.tunnel;

import java.util.Set;
import java.util.UUID;

/**
 * UUIDs that are none: boards that were never given one of their own, so that many share it (SMBIOS
 * 7.2.1 for the first two; the others are what makers of boards left in their firmware).
 */
public final class BogusUuids {
  private static final Set<UUID> ALL =
      Set.of(
          new UUID(0, 0),
          new UUID(-1, -1),
          // bytes 00 02 00 03 00 04 00 05 00 06 ..., with the first three fields in either order
          UUID.fromString("03000200-0400-0500-0006-000700080009"),
          UUID.fromString("00020003-0004-0005-0006-000700080009"),
          UUID.fromString("12345678-1234-5678-90ab-cddeefaabbcc"),
          UUID.fromString("78563412-3412-7856-90ab-cddeefaabbcc"),
          UUID.fromString("ffffff00-ffff-ffff-ffff-ffffffffffff"),
          UUID.fromString("00ffffff-ffff-ffff-ffff-ffffffffffff"));

  private BogusUuids() {}

  /** Whether it is one of them. */
  public static boolean contains(UUID platform) {
    return ALL.contains(platform);
  }
}
