package org.mayday.pet;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever datagram comes ends in a trap or in {@link MalformedTrapException}. */
class TrapFuzz {
  @FuzzTest
  void decode(byte[] datagram) {
    try {
      PlatformEventTrap.decode(datagram).words();
    } catch (MalformedTrapException expected) {
      // the one way to refuse
    }
  }
}
