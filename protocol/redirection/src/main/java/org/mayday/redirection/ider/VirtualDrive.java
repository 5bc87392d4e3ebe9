package org.mayday.redirection.ider;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A drive that takes command packets as a real one does: what it knows is its own, what is on the
 * medium is the {@link Medium}'s. A medium that is there from the beginning is new to whoever asks
 * whether the drive is ready; one that comes later is new to every command that needs it, so that
 * no host goes on with what it has read of the former one (SPC-3 4.5.6).
 */
final class VirtualDrive {
  private static final int LOAD_OR_EJECT = 2;
  private static final int START = 1;
  private static final int SHORTEST_BLOCKS = 256;

  private final Drive drive;
  private final Events events = new Events();
  private @Nullable Medium medium;
  private @Nullable Medium ejected;
  private Sense sense = Sense.GOOD;
  private boolean begun;
  private boolean unread;
  private boolean changed;
  private boolean locked;

  VirtualDrive(Drive drive) {
    this.drive = drive;
  }

  void insert(Medium newMedium) {
    medium = newMedium;
    ejected = null;
    unread = true;
    changed = begun;
    events.inserted();
  }

  /** Somebody takes the medium out, whether it is locked in or not. */
  void remove() {
    if (medium != null) {
      events.removed();
    }
    medium = null;
    ejected = null;
  }

  Optional<Medium> medium() {
    return Optional.ofNullable(medium);
  }

  /** The host has reset the drive. */
  void reset() {
    locked = false;
    sense = Sense.GOOD;
  }

  /** A command that had begun well has ended so. */
  void ended(Sense how) {
    sense = how;
  }

  /** What the drive does about a command. */
  Answer take(Packet packet) {
    begun = true;
    if (packet.operation() == Operation.REQUEST_SENSE) {
      return limited(senseData(), packet.octet(4));
    }
    Answer answer = answer(packet);
    sense = answer instanceof Answer.Ended end ? end.sense() : Sense.GOOD;
    return answer;
  }

  private Answer answer(Packet packet) {
    return switch (packet.operation()) {
      case Operation.INQUIRY -> inquiry(packet);
      case Operation.MODE_SENSE_6, Operation.MODE_SENSE_10 -> modes(packet);
      case Operation.PREVENT_REMOVAL -> {
        locked = (packet.octet(4) & 1) != 0;
        yield Answer.GOOD;
      }
      case Operation.START_STOP_UNIT -> startStop(packet.octet(4));
      case Operation.READ_FORMAT_CAPACITIES ->
          limited(Capacities.formats(drive, medium()), packet.number16(7));
      case Operation.GET_CONFIGURATION -> onlyCd(packet, this::configuration);
      case Operation.GET_EVENT_STATUS -> eventStatus(packet);
      default -> withMedium(packet);
    };
  }

  private Answer withMedium(Packet packet) {
    if (!Operation.needsMedium(packet.operation())) {
      return new Answer.Ended(Sense.UNKNOWN_COMMAND);
    }
    Medium there = medium;
    if (there == null) {
      return new Answer.Ended(Sense.NO_MEDIUM);
    }
    if (changed || unread && packet.operation() == Operation.TEST_UNIT_READY) {
      known();
      return new Answer.Ended(Sense.NEW_MEDIUM);
    }
    return switch (packet.operation()) {
      case Operation.READ_CAPACITY -> new Answer.Data(Capacities.capacity(there));
      case Operation.READ_6, Operation.WRITE_6 ->
          move(packet, there, block6(packet), count6(packet));
      case Operation.READ_12 -> move(packet, there, packet.number32(2), packet.number32(6));
      case Operation.SEEK_6 -> inRange(there, block6(packet), 0);
      case Operation.SEEK_10 -> inRange(there, packet.number32(2), 0);
      case Operation.VERIFY -> inRange(there, packet.number32(2), packet.number16(7));
      case Operation.READ_TOC -> onlyCd(packet, it -> CdContents.toc(it, there.blocks()));
      case Operation.READ_DISC_INFORMATION ->
          onlyCd(packet, it -> Optional.of(CdContents.discInformation()));
      case Operation.READ_10, Operation.WRITE_10, Operation.WRITE_AND_VERIFY ->
          move(packet, there, packet.number32(2), packet.number16(7));
      default -> Answer.GOOD; // TEST UNIT READY, SYNCHRONIZE CACHE
    };
  }

  private static long block6(Packet packet) {
    return packet.number32(0) & 0x1F_FFFF;
  }

  private static int count6(Packet packet) {
    return packet.octet(4) == 0 ? SHORTEST_BLOCKS : packet.octet(4);
  }

  private static Answer inRange(Medium medium, long block, long count) {
    boolean there = block < medium.blocks() && block + count <= medium.blocks();
    return there ? Answer.GOOD : new Answer.Ended(Sense.OUT_OF_RANGE);
  }

  private Answer move(Packet packet, Medium there, long block, long count) {
    boolean writes = Operation.writes(packet.operation());
    if (writes && drive == Drive.CD) {
      return new Answer.Ended(Sense.UNKNOWN_COMMAND);
    }
    if (writes && there.readOnly()) {
      return new Answer.Ended(Sense.WRITE_PROTECTED);
    }
    Answer range = inRange(there, block, count);
    if (range != Answer.GOOD || count == 0) {
      return range;
    }
    return writes
        ? new Answer.Writing(there, block, count)
        : new Answer.Reading(there, block, count);
  }

  private Answer inquiry(Packet packet) {
    boolean pages = (packet.octet(1) & 1) != 0 || packet.octet(2) != 0;
    return pages
        ? new Answer.Ended(Sense.INVALID_FIELD)
        : limited(Capacities.inquiry(drive), packet.number16(3));
  }

  private Answer modes(Packet packet) {
    boolean longer = packet.operation() == Operation.MODE_SENSE_10;
    int control = packet.octet(2) >> 6;
    if (control == ModePages.KEPT) {
      return new Answer.Ended(Sense.NOT_KEPT);
    }
    boolean locks = medium == null || medium.readOnly() || drive == Drive.CD;
    long blocks = medium == null ? 0 : medium.blocks();
    return new ModePages(drive, blocks, locks)
        .answer(packet.octet(2) & 0x3F, control, longer)
        .map(data -> limited(data, longer ? packet.number16(7) : packet.octet(4)))
        .orElse(new Answer.Ended(Sense.INVALID_FIELD));
  }

  /** A host that ejects gets the medium back if it loads again, as from a tray. */
  private Answer startStop(int what) {
    if ((what & LOAD_OR_EJECT) == 0) {
      return Answer.GOOD;
    }
    if ((what & START) != 0) {
      if (ejected != null) {
        insert(ejected);
      }
      return Answer.GOOD;
    }
    if (locked) {
      return new Answer.Ended(Sense.LOCKED_IN);
    }
    if (medium != null) {
      ejected = medium;
      medium = null;
      events.removed();
    }
    return Answer.GOOD;
  }

  /** Such as {@link Sense#NEW_MEDIUM}, which nobody was told of yet. */
  private byte[] senseData() {
    Sense told = sense;
    if (told.good() && changed) {
      known();
      told = Sense.NEW_MEDIUM;
    }
    sense = Sense.GOOD;
    byte[] data = new byte[18];
    data[0] = 0x70;
    data[2] = (byte) told.key();
    data[7] = 10;
    data[12] = (byte) told.code();
    data[13] = (byte) told.qualifier();
    return data;
  }

  private void known() {
    unread = false;
    changed = false;
  }

  private Answer eventStatus(Packet packet) {
    if ((packet.octet(1) & 1) == 0) {
      return new Answer.Ended(Sense.INVALID_FIELD); // only polling is there
    }
    return limited(events.answer(packet.octet(4), medium != null), packet.number16(7));
  }

  private Optional<byte[]> configuration(Packet packet) {
    return CdContents.configuration(packet, medium != null);
  }

  private Answer onlyCd(Packet packet, Function<Packet, Optional<byte[]>> answer) {
    if (drive != Drive.CD) {
      return new Answer.Ended(Sense.UNKNOWN_COMMAND);
    }
    return answer
        .apply(packet)
        .map(data -> limited(data, packet.number16(7)))
        .orElse(new Answer.Ended(Sense.INVALID_FIELD));
  }

  /** No more than the host has room for (SPC-3 4.3.4.6); no room at all is no mistake. */
  private static Answer limited(byte[] data, int room) {
    if (room == 0) {
      return Answer.GOOD;
    }
    return new Answer.Data(room < data.length ? Arrays.copyOf(data, room) : data);
  }
}
