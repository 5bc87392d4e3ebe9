package org.mayday.setup.control;

import org.mayday.wsman.WsmanClient;

/** A way to the firmware of one PC; closing it ends what is under way. */
public interface Line extends AutoCloseable {
  WsmanClient client();

  /**
   * The older TLS that is spoken, because the PC speaks no other, such as "TLSv1 with
   * TLS_RSA_WITH_AES_128_CBC_SHA"; empty if what is spoken is not older, or nothing is yet.
   */
  default String oldTls() {
    return "";
  }

  @Override
  void close();
}
