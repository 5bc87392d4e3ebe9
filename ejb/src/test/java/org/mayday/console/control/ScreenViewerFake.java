package org.mayday.console.control;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;

/** A browser that draws what it is shown, and takes it if a test wants it to. */
final class ScreenViewerFake implements Viewer {
  volatile boolean takes = true;
  volatile @Nullable Occupant seat;
  volatile @Nullable Farewell end;
  private @Nullable Picture picture;
  volatile int encoder = -1;
  private long bytes;
  private long untaken;
  private int complete;

  @Override
  public void show(byte[] message, Runnable sent) {
    synchronized (this) {
      bytes += message.length;
      untaken += message.length;
      draw(ByteBuffer.wrap(message));
    }
    sent.run();
    take();
  }

  /** Takes what it was shown. */
  void take() {
    Occupant own = seat;
    int all;
    synchronized (this) {
      all = takes && own != null ? (int) untaken : 0;
      untaken -= all;
    }
    if (all > 0) {
      own.taken(all);
    }
  }

  private void draw(ByteBuffer in) {
    while (in.hasRemaining()) {
      switch (in.get()) {
        case 1 -> {
          PixelFormat format = PixelFormat.values()[in.get()];
          picture = new Picture(two(in), two(in), format);
        }
        case 4 -> encoder = in.get() & 0xFF | (in.get() & 0xFF) << 8;
        case 2 -> area(in, two(in), two(in), two(in), two(in));
        default -> complete++;
      }
    }
  }

  private static int two(ByteBuffer in) {
    return Short.toUnsignedInt(in.getShort());
  }

  private void area(ByteBuffer in, int x, int y, int width, int height) {
    boolean runs = in.get() == 1;
    int done = 0;
    while (done < width * height) {
      int pixel = in.get() & 0xFF;
      if (picture.format().bytes() == 2) {
        pixel |= (in.get() & 0xFF) << 8;
      }
      int count = runs ? (in.get() & 0xFF) + 1 : 1;
      for (int end = done + count; done < end; done++) {
        picture.set(x + done % width, y + done / width, pixel);
      }
    }
  }

  /** Whether it shows this. */
  synchronized boolean shows(Picture wanted) {
    return wanted.equals(picture);
  }

  /** How many bytes it was shown. */
  synchronized long bytes() {
    return bytes;
  }

  /** How often it was shown all there was. */
  synchronized int complete() {
    return complete;
  }

  @Override
  public void seats(boolean open, String own, boolean mayTake, List<SeatNow> seats) {}

  @Override
  public void received(int count) {}

  @Override
  public void end(Farewell farewell) {
    end = farewell;
  }
}
