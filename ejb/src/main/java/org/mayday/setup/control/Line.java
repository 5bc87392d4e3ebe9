package org.mayday.setup.control;

import org.mayday.wsman.WsmanClient;

/** A way to the firmware of one PC; closing it ends what is under way. */
public interface Line extends AutoCloseable {
  WsmanClient client();

  @Override
  void close();
}
