package org.mayday.simulator.platform;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mayday.simulator.clock.Monitor;

/** The ways in which a PC was told to misbehave. */
public final class Mischief {

  private final Monitor monitor;
  private boolean silent;
  private BooleanSupplier silence = () -> false;
  private boolean wrongPassword;
  private boolean tlsBroken;
  private Optional<Cut> cut = Optional.empty();
  private Optional<Hostile> hostile = Optional.empty();

  Mischief(Monitor monitor) {
    this.monitor = monitor;
  }

  /**
   * Where the next WS-Management answer ends.
   *
   * @param bytes how many bytes of it are still sent
   * @param tunnel whether the whole tunnel is cut, or its channel only
   */
  public record Cut(int bytes, boolean tunnel) {}

  /** What no firmware answers, but somebody who has taken one over may. */
  public enum Hostile {
    /** A document type with entities that grow a thousand million times. */
    BOMB,
    /** A document type that names a file of the reader. */
    ENTITY,
    /** Elements in each other, a hundred thousand deep. */
    DEEP,
    /** A hundred million bytes. */
    HUGE,
    /** The beginning of an envelope. */
    TRUNCATED
  }

  /** Answers the next WS-Management request with something hostile. */
  public void answerNext(Hostile what) {
    synchronized (monitor) {
      hostile = Optional.of(what);
    }
  }

  /** Takes the order to answer with something hostile, if there is one. */
  public Optional<Hostile> takeHostile() {
    synchronized (monitor) {
      Optional<Hostile> taken = hostile;
      hostile = Optional.empty();
      return taken;
    }
  }

  /** From now on says nothing and answers nothing, though the connection stays. */
  public void silent(boolean on) {
    synchronized (monitor) {
      silent = on;
    }
  }

  /** Falls silent, before it answers, as soon as it has done something after which this is so. */
  public void silentOnce(BooleanSupplier condition) {
    synchronized (monitor) {
      silence = condition;
    }
  }

  /** Whether it says nothing. */
  public boolean silent() {
    synchronized (monitor) {
      silent = silent || silence.getAsBoolean();
      return silent;
    }
  }

  /** From now on logs in with a password that is wrong. */
  public void wrongPassword(boolean on) {
    synchronized (monitor) {
      wrongPassword = on;
    }
  }

  /** Whether it logs in with a wrong password. */
  public boolean wrongPassword() {
    synchronized (monitor) {
      return wrongPassword;
    }
  }

  /** From now on closes every connection to a TLS port at once. */
  public void tlsBroken(boolean on) {
    synchronized (monitor) {
      tlsBroken = on;
    }
  }

  /** Whether nobody gets through to its TLS ports. */
  public boolean tlsBroken() {
    synchronized (monitor) {
      return tlsBroken;
    }
  }

  /** Cuts the next WS-Management answer. */
  public void cutNext(Cut where) {
    synchronized (monitor) {
      cut = Optional.of(where);
    }
  }

  /** Takes the order to cut the answer that is about to be sent, if there is one. */
  public Optional<Cut> takeCut() {
    synchronized (monitor) {
      Optional<Cut> taken = cut;
      cut = Optional.empty();
      return taken;
    }
  }

  /** Ends all of it. */
  public void end() {
    synchronized (monitor) {
      silent = false;
      silence = () -> false;
      wrongPassword = false;
      tlsBroken = false;
      cut = Optional.empty();
      hostile = Optional.empty();
    }
  }
}
