package org.mayday.simulator.redirection;

import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.FirmwareMessage;
import org.mayday.redirection.ider.Packet;
import org.mayday.redirection.ider.Sense;
import org.mayday.simulator.redirection.Frames.Faulty;

/**
 * One command of the host, and the answer that gathers: data up to the last message of it, or an
 * end with its sense. An answer that no drive gives is a fault of the console.
 */
final class Exchange {
  private final Drive drive;
  private final boolean dma;
  private final Packet packet;
  private final int most;
  private final Reply reply;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

  /** Takes the answer. */
  @FunctionalInterface
  interface Reply {
    /**
     * The command is done.
     *
     * @param data of a command that was done well; else empty
     */
    void answered(Sense sense, byte[] data) throws Faulty;
  }

  /**
   * A command.
   *
   * @param most bytes that the host has room for
   */
  Exchange(Drive drive, boolean dma, Packet packet, int most, Reply reply) {
    this.drive = drive;
    this.dma = dma;
    this.packet = packet;
    this.most = most;
    this.reply = reply;
  }

  FirmwareMessage.CommandWritten command() {
    return new FirmwareMessage.CommandWritten(drive, dma, packet);
  }

  /**
   * Takes a part of the answer.
   *
   * @return whether it was the last one
   */
  boolean takes(ConsoleMessage.DataToHost part) throws Faulty {
    expect(part.drive() == drive, "data of the other drive for " + packet);
    expect(part.dma() == dma, "data in another way than " + packet + " wants it");
    expect(
        part.bytes().length <= DiskSession.BUFFER,
        part.bytes().length + " bytes in a message where " + DiskSession.BUFFER + " have room");
    gathered.writeBytes(part.bytes());
    expect(
        gathered.size() <= most,
        gathered.size() + " bytes for " + packet + ", which has room for " + most);
    return part.last();
  }

  /** Takes an answer without data, or an error after some. */
  void takes(ConsoleMessage.CommandEnd end) throws Faulty {
    expect(end.drive() == drive, "an end of the other drive for " + packet);
    expect(
        !end.sense().good() || gathered.size() == 0 && exactly().isEmpty(),
        "a good end without the data of " + packet);
    if (!end.sense().good()) {
      gathered.reset();
    }
  }

  /** READ(10) and READ CAPACITY tell how much they are answered; others tell it themselves. */
  private OptionalInt exactly() {
    byte[] bytes = packet.bytes();
    return bytes[0] == 0x28 || bytes[0] == 0x25 ? OptionalInt.of(most) : OptionalInt.empty();
  }

  /** Hands the answer over. */
  void done(Sense sense) throws Faulty {
    if (sense.good() && exactly().isPresent()) {
      expect(
          gathered.size() == most,
          gathered.size() + " bytes for " + packet + " where " + most + " are due");
    }
    reply.answered(sense, gathered.toByteArray());
  }

  static void expect(boolean so, String otherwise) throws Faulty {
    if (!so) {
      throw new Faulty(otherwise);
    }
  }
}
