package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever a device sends, in whatever order, and whatever the application and the clock do
 * meanwhile, a server session keeps its contract and comes to an end; and how its bytes are cut
 * makes no difference.
 */
class MpsSessionFuzz {

  @FuzzTest(maxDuration = "20m")
  void keepsItsContract(byte[] program) {
    assertThat(SessionProgram.run(program, 1)).isEqualTo(SessionProgram.run(program, 4096));
  }
}
