package org.mayday.redirection.kvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * The screen, keyboard and mouse of a PC on a channel whose {@link
 * org.mayday.redirection.SessionStart} is done; the console's side (Intel AMT Implementation and
 * Reference Guide, "KVM Redirection"; RFC 6143). Not thread-safe.
 *
 * <p>One update is under way at a time: the firmware sends the next one only after {@link
 * #request()}, so whoever cannot keep up asks later. If the picture does not fit into the memory of
 * the firmware with the wanted format, one of a byte per pixel is taken.
 */
public final class KvmSession implements AutoCloseable {
  private static final byte[] OPEN = {0x40, 0, 0, 0, 0, 0, 0, 0};
  private static final byte OPENED = 0x41;
  private static final byte[] VERSION = "RFB 003.008\n".getBytes(US_ASCII);
  private static final byte NO_SECURITY = 1;
  private static final byte SHARED = 1;
  private static final int MOST_OF_A_NAME = 1_024;
  private static final byte[] NOTHING = {};

  private PixelFormat preferred;
  private final Screen screen;
  private final Pieces pieces = new Pieces(8, this::opened);
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
  private @Nullable FirmwareReader reader;
  private PixelFormat told = PixelFormat.RGB565;
  private boolean whole = true;
  private boolean underWay;

  /** A session that has not begun. */
  public KvmSession(PixelFormat preferred, Screen screen) {
    this.preferred = preferred;
    this.screen = new Watched(screen);
  }

  /** What is sent first. */
  public byte[] begin() {
    return OPEN.clone();
  }

  /** Whether there is a picture. */
  public boolean isUp() {
    return reader != null;
  }

  /**
   * Takes what the firmware sent; a split may be anywhere.
   *
   * @return what is to be sent now; empty for nothing
   * @throws RedirectionException if the session is over; the channel is of no use then
   */
  public byte[] receive(ByteBuffer in) throws RedirectionException {
    pieces.receive(in);
    byte[] out = answers.toByteArray();
    answers.reset();
    return out;
  }

  /**
   * Asks for the next update: of the whole picture if it is new, otherwise of what has changed.
   *
   * @return what is to be sent; empty if there is no picture yet, or an update is under way
   */
  public byte[] request() {
    if (reader == null || underWay) {
      return NOTHING;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Picture picture = reader.picture();
    if (told != picture.format()) {
      told = picture.format();
      out.writeBytes(new ConsoleMessage.SetFormat(told).bytes());
    }
    out.writeBytes(new ConsoleMessage.RequestUpdate(!whole, picture.area()).bytes());
    whole = false;
    underWay = true;
    return out.toByteArray();
  }

  /**
   * Wants another format, which is told with the next {@link #request()}, if the picture fits into
   * the memory of the firmware with it; an update that is under way comes in the format of before.
   */
  public void prefer(PixelFormat format) {
    preferred = format;
    reformat();
  }

  private void reformat() {
    FirmwareReader up = reader;
    if (up == null || underWay) {
      return;
    }
    Picture now = up.picture();
    PixelFormat best =
        Picture.fits(now.width(), now.height(), preferred) ? preferred : PixelFormat.RGB332;
    if (best != now.format()) {
      Picture fresh = new Picture(now.width(), now.height(), best);
      up.picture(fresh);
      screen.began(fresh);
    }
  }

  /** The next {@link #request()} is for the whole picture. */
  public void refresh() {
    whole = true;
  }

  /** Keeps the session alive; the firmware expects something every few seconds. */
  public byte[] keepAlive() {
    return new ConsoleMessage.Cut(new Clipboard.Data(NOTHING)).bytes();
  }

  private void opened(ByteBuffer in) throws RedirectionException {
    if (in.get(0) != OPENED) {
      throw nonsense("message 0x%02X where the screen should open".formatted(in.get(0)));
    }
    if (in.get(1) != 0) {
      throw new RedirectionException(
          Reason.FIRMWARE_ERROR, "the firmware did not open the screen: status " + in.get(1));
    }
    pieces.expect(VERSION.length, this::version);
  }

  /** The firmware tells version 4.0, and speaks 3.8 with whoever answers so. */
  private void version(ByteBuffer in) throws RedirectionException {
    String version = US_ASCII.decode(in).toString();
    if (!version.matches("RFB \\d{3}\\.\\d{3}\n")) {
      throw nonsense("no version of the remote framebuffer protocol");
    }
    answers.writeBytes(VERSION);
    pieces.expect(1, this::securityCount);
  }

  private void securityCount(ByteBuffer in) throws RedirectionException {
    int count = Byte.toUnsignedInt(in.get());
    if (count == 0) {
      throw new RedirectionException(Reason.FIRMWARE_ERROR, "the firmware refuses the screen");
    }
    pieces.expect(count, this::security);
  }

  private void security(ByteBuffer in) throws RedirectionException {
    while (in.hasRemaining()) {
      if (in.get() == NO_SECURITY) {
        answers.write(NO_SECURITY);
        pieces.expect(4, this::admitted);
        return;
      }
    }
    throw nonsense("the firmware wants another login for the screen");
  }

  private void admitted(ByteBuffer in) throws RedirectionException {
    int result = in.getInt();
    if (result != 0) {
      throw new RedirectionException(
          Reason.FIRMWARE_ERROR, "the firmware refuses the screen with result " + result);
    }
    answers.write(SHARED);
    pieces.expect(8 + PixelFormat.LENGTH, this::init);
  }

  private void init(ByteBuffer in) throws RedirectionException {
    int width = Short.toUnsignedInt(in.getShort());
    int height = Short.toUnsignedInt(in.getShort());
    told = PixelFormat.read(in);
    int name = in.getInt();
    if (name < 0 || name > MOST_OF_A_NAME) {
      throw nonsense("a name of " + Integer.toUnsignedLong(name) + " bytes");
    }
    Picture picture = picture(width, height);
    pieces.expect(name, anyName -> begin(picture));
  }

  private void begin(Picture picture) {
    FirmwareReader began = new FirmwareReader(pieces, screen, picture, this::picture);
    reader = began;
    answers.writeBytes(
        new ConsoleMessage.SetEncodings(
                List.of(Encoding.TILES, Encoding.RAW, Encoding.DATA_CHANNEL, Encoding.DESKTOP_SIZE))
            .bytes());
    began.begin();
    screen.began(picture);
  }

  private Picture picture(int width, int height) throws RedirectionException {
    PixelFormat format = preferred;
    if (!Picture.fits(width, height, format)) {
      format = PixelFormat.RGB332;
    }
    if (!Picture.fits(width, height, format)) {
      throw new RedirectionException(
          Reason.UNSUPPORTED,
          "the firmware has no memory for a screen of %d by %d pixels".formatted(width, height));
    }
    return new Picture(width, height, format);
  }

  private static RedirectionException nonsense(String what) {
    return new RedirectionException(Reason.NONSENSE, what);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }

  /** Notes what the session itself must know, before it is told. */
  private final class Watched implements Screen {
    private final Screen listener;

    Watched(Screen listener) {
      this.listener = listener;
    }

    @Override
    public void began(Picture picture) {
      whole = true;
      listener.began(picture);
    }

    @Override
    public void drawn(Area area) {
      listener.drawn(area);
    }

    @Override
    public void updated() {
      underWay = false;
      listener.updated();
      reformat();
    }

    @Override
    public void cut(Clipboard content) {
      listener.cut(content);
    }

    @Override
    public void rang() {
      listener.rang();
    }
  }
}
