package org.mayday.redirection.ider;

/** When the PC sees the drives. */
public enum Activation {
  /** After its next reset. */
  ON_RESET(0x08),
  /** As soon as its own drives are idle. */
  GRACEFUL(0x10),
  /** Now, whatever its own drives do. */
  AT_ONCE(0x18);

  private static final int ENABLE = 0x01;

  private final int when;

  Activation(int when) {
    this.when = when;
  }

  /** The value of the register that does so. */
  public int register() {
    return ENABLE | when;
  }
}
