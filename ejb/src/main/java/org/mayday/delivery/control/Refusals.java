package org.mayday.delivery.control;

/** What becomes of PCs that consoles refuse. */
@FunctionalInterface
interface Refusals {
  /**
   * A console does not want the PC that it was told of; nothing happens if it may not say so, or
   * the PC is gone.
   */
  void refused(Parcel parcel);
}
