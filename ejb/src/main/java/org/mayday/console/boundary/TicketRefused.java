package org.mayday.console.boundary;

/** Nobody is let in. */
public class TicketRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Farewell farewell;

  public TicketRefused(Farewell farewell) {
    super(farewell.words());
    this.farewell = farewell;
  }

  /** What to tell. */
  public Farewell farewell() {
    return farewell;
  }
}
