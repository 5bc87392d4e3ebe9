package org.mayday.simulator.redirection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionKind;
import org.mayday.redirection.RedirectionLogin;
import org.mayday.redirection.SessionStart;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.web.Outlet;

/** Connects a console to the firmware directly. */
class Wire implements Outlet {
  final RedirectionSession firmware;
  final List<byte[]> arrived = new ArrayList<>();
  boolean closed;

  Wire(SimulatedPc pc) {
    firmware = new RedirectionSession(pc, this);
  }

  void start(RedirectionKind kind, RedirectionLogin with) throws RedirectionException {
    SessionStart start = new SessionStart(kind, with, "c0ffee");
    byte[] next = start.begin();
    while (start.phase() != SessionStart.Phase.OPEN) {
      assertThat(next).isNotEmpty();
      firmware.received(next);
      next = start.receive(ByteBuffer.wrap(arrived.remove(0)));
    }
  }

  void send(byte[] bytes) {
    firmware.received(bytes);
  }

  @Override
  public void write(byte[] bytes) {
    arrived.add(bytes);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void cut() {
    closed = true;
  }
}
