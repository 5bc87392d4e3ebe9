package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * Disks that are lent to a PC on a channel whose {@link org.mayday.redirection.SessionStart} is
 * done; the console's side (Intel AMT Implementation and Reference Guide, "Storage Redirection").
 * Not thread-safe: calls and the answers of the media come one at a time.
 *
 * <p>The host writes a command, the firmware passes it on, and the answer of a long reading is many
 * messages that do not wait for each other. At most a window's worth of bytes waits for the
 * firmware's credit, and one piece of the medium besides. The firmware ends the session if it hears
 * nothing for the {@link ConsoleMessage.Open#rxTimeout()}, so {@link #keepAlive()} is to be called
 * more often than that. Whoever uses it sets a deadline for {@link DiskWatch#lent()}.
 */
public final class IderSession {
  /** Bytes that may wait for credit. */
  public static final int USUAL_WINDOW = 262_144;

  private static final int LEAST_BUFFER = 512;
  private static final int MOST_COMMANDS = 8;

  private final ConsoleMessage.Open opening;
  private final Activation activation;
  private final Outbox outbox;
  private final DiskWatch watch;
  private final FirmwareReader reader = new FirmwareReader(this::take);
  private final Map<Drive, LentDrive> drives = new EnumMap<>(Drive.class);
  private final Queue<FirmwareMessage.CommandWritten> commands = new ArrayDeque<>();
  private @Nullable Transfer running;
  private FirmwareMessage.@Nullable Opened opened;
  private int resets;
  private boolean advancing;
  private boolean again;

  /**
   * A session that has not begun.
   *
   * @param window most bytes that wait for credit before the medium is asked for no more
   */
  public IderSession(
      ConsoleMessage.Open opening, Activation activation, int window, Wire wire, DiskWatch watch) {
    this.opening = opening;
    this.activation = activation;
    this.outbox = new Outbox(wire, window);
    this.watch = watch;
    for (Drive drive : Drive.values()) {
      drives.put(drive, new LentDrive(drive, watch));
    }
  }

  /** Says what is said first. */
  public void begin() {
    outbox.say(opening);
  }

  /** Whether the firmware has agreed. */
  public boolean isOpen() {
    return opened != null;
  }

  /**
   * Takes what the firmware sent; a split may be anywhere.
   *
   * @throws RedirectionException if the session is over; the channel is of no use then
   */
  public void receive(ByteBuffer in) throws RedirectionException {
    try {
      reader.receive(in);
    } catch (RedirectionException e) {
      outbox.close();
      throw e;
    }
  }

  /** The channel has taken bytes that were given to the wire. */
  public void sent(long bytes) {
    outbox.sent(bytes);
    advance();
  }

  /**
   * Puts a medium into a drive, in place of what is there.
   *
   * @throws IllegalArgumentException if its blocks are not those of the drive
   */
  public void insert(Drive drive, Medium medium) {
    boolean fits = medium.blocks() > 0 && medium.blocks() <= Medium.MOST_BLOCKS;
    if (medium.blockSize() != drive.blockSize() || !fits) {
      throw new IllegalArgumentException(
          "%d blocks of %d bytes for a %s drive"
              .formatted(medium.blocks(), medium.blockSize(), drive));
    }
    interrupt(drive);
    lent(drive).virtual().insert(medium);
    advance();
  }

  /** Takes the medium out of a drive, whether the host has locked it in or not. */
  public void eject(Drive drive) {
    interrupt(drive);
    lent(drive).virtual().remove();
    advance();
  }

  private void interrupt(Drive drive) {
    if (running != null && running.of(lent(drive).virtual())) {
      running.fail(Sense.NO_MEDIUM);
    }
  }

  /** What is in a drive. */
  public Optional<Medium> medium(Drive drive) {
    return lent(drive).virtual().medium();
  }

  /** What a drive has done. */
  public DriveCounts counts(Drive drive) {
    return lent(drive).counts();
  }

  private LentDrive lent(Drive drive) {
    return Objects.requireNonNull(drives.get(drive)); // there is one of each
  }

  /** Keeps the session alive. */
  public void keepAlive() {
    outbox.say(new ConsoleMessage.Ping());
  }

  /** Asks whether the PC sees the drives; {@link DiskWatch#seen} hears it. */
  public void askStatus() {
    outbox.say(new ConsoleMessage.Features(Feature.STATUS, 0));
  }

  /** Takes the drives back, and says that all is over. */
  public void end() {
    outbox.say(new ConsoleMessage.Features(Feature.SET, 0));
    outbox.say(new ConsoleMessage.Close());
    outbox.end();
  }

  private void take(FirmwareMessage message) throws RedirectionException {
    if (message instanceof FirmwareMessage.Opened reply) {
      opened(reply);
    } else if (message instanceof FirmwareMessage.Closed
        || message instanceof FirmwareMessage.Ended) {
      throw new RedirectionException(Reason.ENDED, "the firmware ended storage redirection");
    } else if (opened == null) {
      throw SequencedReader.nonsense("a message before storage redirection began");
    } else if (message instanceof FirmwareMessage.CommandWritten command) {
      command(command);
    } else if (message instanceof FirmwareMessage.DataFromHost from) {
      written(from.bytes());
    } else {
      other(message);
    }
  }

  private void other(FirmwareMessage message) throws RedirectionException {
    if (message instanceof FirmwareMessage.Ping) {
      outbox.say(new ConsoleMessage.Pong());
    } else if (message instanceof FirmwareMessage.ResetOccurred) {
      reset();
    } else if (message instanceof FirmwareMessage.FeaturesReply reply) {
      feature(reply);
    } else if (message instanceof FirmwareMessage.ErrorOccurred error) {
      watch.firmwareFailed(error.code());
    }
    // pongs and heartbeats need no answer
  }

  private void opened(FirmwareMessage.Opened reply) throws RedirectionException {
    if (opened != null) {
      throw SequencedReader.nonsense("storage redirection began twice");
    }
    if (reply.status() != 0) {
      throw new RedirectionException(
          Reason.FIRMWARE_ERROR, "the firmware did not begin: status " + reply.status());
    }
    if (reply.protocol() != 0) {
      throw new RedirectionException(
          Reason.UNSUPPORTED, "the firmware speaks protocol " + reply.protocol());
    }
    if (reply.readBuffer() < LEAST_BUFFER || reply.writeBuffer() < LEAST_BUFFER) {
      throw SequencedReader.nonsense(
          "buffers of %d and %d bytes".formatted(reply.readBuffer(), reply.writeBuffer()));
    }
    opened = reply;
    outbox.say(new ConsoleMessage.Features(Feature.SET, activation.register()));
  }

  private void feature(FirmwareMessage.FeaturesReply reply) throws RedirectionException {
    switch (reply.feature()) {
      case STATUS -> watch.seen((reply.value() & Feature.SEEN) != 0);
      case SET -> {
        if (reply.value() != 1) {
          throw new RedirectionException(
              Reason.FIRMWARE_ERROR, "the firmware does not take the drives: " + reply.value());
        }
        watch.lent();
      }
      case SUPPORTED -> {} // what is set tells more
    }
  }

  /** The answer waits until the medium has answered, for what it says would be out of place. */
  private void reset() {
    resets++;
    commands.clear();
    drives.values().forEach(drive -> drive.virtual().reset());
    if (running != null) {
      running.drop();
    }
    watch.reset();
    advance();
  }

  private void command(FirmwareMessage.CommandWritten command) throws RedirectionException {
    if (commands.size() == MOST_COMMANDS) {
      throw SequencedReader.nonsense("more than " + MOST_COMMANDS + " commands at once");
    }
    commands.add(command);
    advance();
  }

  private void written(byte[] data) throws RedirectionException {
    if (running == null) {
      throw SequencedReader.nonsense("data of the host that nobody asked for");
    }
    running.written(data);
    advance();
  }

  /** Goes on as far as possible; who calls it from within has it go on once more. */
  private void advance() {
    again = true;
    if (advancing) {
      return;
    }
    advancing = true;
    try {
      while (again) {
        again = false;
        steps();
      }
    } finally {
      advancing = false;
    }
  }

  private void steps() {
    while (true) {
      if (running != null) {
        running.proceed();
        if (!running.over()) {
          return;
        }
        running = null;
      }
      for (; resets > 0; resets--) {
        outbox.say(new ConsoleMessage.ResetDone());
      }
      FirmwareMessage.CommandWritten next = commands.poll();
      if (next == null) {
        return;
      }
      start(next);
    }
  }

  private void start(FirmwareMessage.CommandWritten command) {
    Drive which = command.drive();
    LentDrive drive = lent(which);
    Answer answer = drive.take(command.packet());
    if (answer instanceof Answer.Ended end) {
      outbox.say(new ConsoleMessage.CommandEnd(which, end.sense()));
    } else if (answer instanceof Answer.Data data) {
      outbox.say(new ConsoleMessage.DataToHost(which, data.bytes(), command.dma(), true));
    } else if (answer instanceof Answer.Reading reading) {
      running = new ReadTransfer(reading, course(command, drive));
    } else if (answer instanceof Answer.Writing writing) {
      running = new WriteTransfer(writing, course(command, drive));
    }
  }

  private Course course(FirmwareMessage.CommandWritten command, LentDrive drive) {
    int readBuffer = opened == null ? LEAST_BUFFER : opened.readBuffer();
    int writeBuffer = opened == null ? LEAST_BUFFER : opened.writeBuffer();
    return new Course(
        command.drive(),
        drive.virtual(),
        command.dma(),
        whole(readBuffer),
        whole(writeBuffer),
        outbox,
        drive,
        this::advance);
  }

  /** Whole sectors of the smallest kind, as many as fit and a message may have. */
  private static int whole(int buffer) {
    int bounded = Math.min(buffer, ConsoleMessage.MOST_DATA);
    return bounded - bounded % LEAST_BUFFER;
  }
}
