package org.mayday.console.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;

/** A browser that takes what it is shown, if a test wants it to. */
final class ViewerFake implements Viewer {
  volatile boolean takes = true;
  volatile @Nullable Occupant seat;
  volatile int received;
  volatile @Nullable Farewell end;
  private final StringBuffer shown = new StringBuffer();

  String shown() {
    return shown.toString();
  }

  @Override
  public void show(byte[] bytes, Runnable sent) {
    shown.append(new String(bytes, US_ASCII));
    sent.run();
    Occupant own = seat;
    if (takes && own != null) {
      own.taken(bytes.length);
    }
  }

  @Override
  public void seats(boolean open, String own, boolean mayTake, List<SeatNow> seats) {}

  @Override
  public void received(int bytes) {
    received += bytes;
  }

  @Override
  public void end(Farewell farewell) {
    end = farewell;
  }
}
