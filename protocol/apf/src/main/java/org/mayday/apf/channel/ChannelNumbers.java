package org.mayday.apf.channel;

import org.jspecify.annotations.Nullable;

/**
 * Gives channels their numbers and finds them by number. Numbers go round, so that a number comes
 * back as late as possible; it is given again only after it was freed. The slot of a number is its
 * remainder, so that finding costs one look. Empty while there are no channels. Not thread-safe.
 */
final class ChannelNumbers {
  private final int limit;
  private int last;
  private int used;
  private @Nullable Channel @Nullable [] slots;

  ChannelNumbers(int limit) {
    this.limit = limit;
  }

  boolean isFull() {
    return used == limit;
  }

  int used() {
    return used;
  }

  /** Takes a free number, which {@link #put} then gives to its channel. */
  int take() {
    if (isFull()) {
      throw new IllegalStateException("all " + limit + " channels are in use");
    }
    do {
      last = last == Integer.MAX_VALUE ? 1 : last + 1;
    } while (slots != null && slots[last % limit] != null);
    return last;
  }

  void put(Channel channel) {
    if (slots == null) {
      slots = new Channel[limit];
    }
    slots[channel.number() % limit] = channel;
    used++;
  }

  /** The channel with this number of the wire, or null. */
  @Nullable Channel find(long number) {
    if (slots == null) {
      return null;
    }
    Channel channel = slots[(int) (number % limit)];
    return channel != null && channel.number() == number ? channel : null;
  }

  /** Whether the number was given to a channel before. */
  boolean wasGiven(long number) {
    return number >= 1 && number <= last;
  }

  void free(Channel channel) {
    if (slots != null && slots[channel.number() % limit] == channel) {
      slots[channel.number() % limit] = null;
      used--;
      if (used == 0) {
        slots = null;
      }
    }
  }

  /** All channels of the moment; a copy. */
  Channel[] all() {
    Channel[] all = new Channel[used];
    int count = 0;
    if (slots != null) {
      for (Channel channel : slots) {
        if (channel != null) {
          all[count++] = channel;
        }
      }
    }
    return all;
  }
}
