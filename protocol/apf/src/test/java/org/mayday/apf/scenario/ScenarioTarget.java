package org.mayday.apf.scenario;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfMessage;

/** The server that a scenario drives. */
public interface ScenarioTarget {

  /** Sends bytes of the device. */
  void send(ByteBuffer bytes);

  /**
   * The next message of the server, or null if there is none within a reasonable time.
   *
   * @param withPort whether a REQUEST_SUCCESS is expected to carry a port
   */
  @Nullable ApfMessage next(boolean withPort);

  /** Lets the application do something, or time pass. */
  void act(String action);

  /** Checks what the application was told; targets that cannot see it do nothing. */
  void hears(String news);

  /** Checks that nothing was told that was not expected; the last call. */
  void nothingElse();
}
