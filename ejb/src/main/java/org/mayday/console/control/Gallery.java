package org.mayday.console.control;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionKind;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Clipboard;
import org.mayday.redirection.kvm.KvmSession;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;
import org.mayday.redirection.kvm.Screen;

/**
 * A screen: the picture as it is, and who has seen how much of it. Each viewer is shown what has
 * changed since he was shown it last, when he has room for it; nobody waits for anybody. The
 * firmware is asked for more while somebody has seen all there is. Thread-safe; nothing here waits.
 */
final class Gallery implements PacedStage {
  /** Most shown bytes that a browser has not taken. */
  static final int WINDOW = 256 * 1024;

  /** Most bytes that are shown at once. */
  static final int MESSAGE = 64 * 1024;

  private static final byte[] NOTHING = {};

  private final Typed typed;
  private final KvmSession session = new KvmSession(PixelFormat.RGB565, new Hung());
  private final Map<Occupant, Unseen> viewers = new LinkedHashMap<>();
  private final Encoder encoder = new Encoder();
  private final Camera camera = new Camera();
  private final Object filming = new Object();
  private @Nullable Picture picture;
  private boolean drawing;

  /**
   * An empty frame.
   *
   * @param typed who waits there is nudged when the firmware can be asked for more
   */
  Gallery(Typed typed) {
    this.typed = typed;
  }

  @Override
  public RedirectionKind line() {
    return RedirectionKind.KVM;
  }

  @Override
  public int window() {
    return WINDOW;
  }

  @Override
  public Talk talk(RedirectionLine line, IntConsumer seen, Supplier<Recorder> recorder) {
    return new ScreenTalk(line, this, seen, recorder);
  }

  @Override
  public void joined(Occupant occupant) {
    synchronized (this) {
      Unseen unseen = new Unseen();
      if (picture != null) {
        unseen.all(picture);
      }
      if (encoder.isOffered()) {
        unseen.encoderTold();
      }
      viewers.put(occupant, unseen);
    }
    moved(occupant);
  }

  @Override
  public void left(Occupant occupant, boolean hadKeys) {
    synchronized (this) {
      viewers.remove(occupant);
    }
    if (hadKeys) {
      handed(occupant);
    }
  }

  /** The keys that the one before held go up. */
  @Override
  public void handed(Occupant to) {
    typed.offer(new Typed.Piece(to, Held.LET_GO));
  }

  @Override
  public void colours(int colours) {
    if (colours >= 0 && colours < PatchWriter.FORMATS.size()) {
      synchronized (this) {
        session.prefer(PatchWriter.FORMATS.get(colours));
      }
      show();
    }
  }

  @Override
  public synchronized void compress(int compression) {
    encoder.compress(compression);
    typed.nudge();
  }

  @Override
  public synchronized void decimate(int decimation) {
    encoder.decimate(decimation);
    typed.nudge();
  }

  @Override
  public synchronized byte[] message(Occupant occupant) {
    Unseen unseen = viewers.get(occupant);
    Picture now = picture;
    if (unseen == null || now == null || !hasNews(unseen)) {
      return NOTHING;
    }
    if (!occupant.reserve(MESSAGE)) {
      return NOTHING;
    }
    PatchWriter out = new PatchWriter();
    if (unseen.takeEncoder()) {
      out.encoder(encoder);
    }
    out.unseen(now, unseen, MESSAGE);
    if (!drawing && unseen.takeEnd()) {
      out.complete();
      typed.nudge();
    }
    return out.bytes();
  }

  private boolean hasNews(Unseen unseen) {
    return unseen.hasEncoder() || !unseen.isNothing() || unseen.isOpen() && !drawing;
  }

  /** What the firmware is told first. */
  byte[] begin() {
    return session.begin();
  }

  /** Whether the firmware has begun. */
  synchronized boolean isUp() {
    return session.isUp();
  }

  /**
   * Takes what the firmware said, and draws it.
   *
   * @return what it is to be answered
   */
  synchronized byte[] receive(ByteBuffer in) throws RedirectionException {
    return session.receive(in);
  }

  /** Shows to all what was drawn. */
  void show() {
    List<Occupant> all;
    synchronized (this) {
      all = List.copyOf(viewers.keySet());
    }
    all.forEach(this::moved);
    typed.nudge();
  }

  /**
   * Asks for the next update, if nothing is under way and somebody has seen all there is, and for
   * another encoding, if somebody wants one.
   */
  synchronized byte[] request() {
    byte[] settings = encoder.due();
    byte[] update =
        viewers.values().stream().anyMatch(Unseen::isNothing) ? session.request() : NOTHING;
    return ByteBuffer.allocate(settings.length + update.length).put(settings).put(update).array();
  }

  /**
   * Has what has changed taken down, if that is wanted now. The disk is waited for, by nobody but
   * the caller.
   */
  void film(Recorder recorder) {
    if (recorder.wantsPicture()) {
      film(recorder, false);
    }
  }

  /** Has taken down what was not, at the end. */
  void filmLast(Recorder recorder) {
    if (recorder.isOn()) {
      film(recorder, true);
    }
  }

  private void film(Recorder recorder, boolean halfDrawn) {
    synchronized (filming) {
      Camera.Shot shot;
      synchronized (this) {
        Picture now = picture;
        if (now == null || drawing && !halfDrawn || !camera.seesNews()) {
          return;
        }
        shot = camera.shot(now);
      }
      if (shot.anew()) {
        recorder.anew();
      }
      shot.messages().forEach(recorder::shown);
    }
  }

  /** A sign of life. */
  byte[] keepAlive() {
    return session.keepAlive();
  }

  /** The pixel at a place, or the nearest one to it; without a picture the first one. */
  synchronized Area pixel(int x, int y) {
    Picture now = picture;
    return now == null
        ? new Area(0, 0, 1, 1)
        : new Area(Math.min(x, now.width() - 1), Math.min(y, now.height() - 1), 1, 1);
  }

  @Override
  public synchronized void end() {
    session.close();
  }

  /** Called while something is received. */
  private final class Hung implements Screen {
    @Override
    public void began(Picture fresh) {
      picture = fresh;
      camera.begun();
      viewers.values().forEach(Unseen::begun);
    }

    @Override
    public void drawn(Area area) {
      Picture now = picture;
      drawing = true;
      if (now != null) {
        camera.drawn(now, area);
        viewers.values().forEach(unseen -> unseen.add(now, area));
      }
    }

    /** The next one is asked for when somebody has seen it. */
    @Override
    public void updated() {
      drawing = false;
    }

    /** Firmware cuts no text of its own, but tells how it encodes. */
    @Override
    public void cut(Clipboard content) {
      if (content instanceof Clipboard.Setting setting) {
        encoder.told(setting);
        viewers.values().forEach(Unseen::encoderTold);
      }
    }

    @Override
    public void rang() {}
  }
}
