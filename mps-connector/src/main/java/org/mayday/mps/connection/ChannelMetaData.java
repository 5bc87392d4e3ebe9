package org.mayday.mps.connection;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What a channel can tell of itself. */
record ChannelMetaData() implements ManagedConnectionMetaData {
  @Override
  public String getEISProductName() {
    return "Intel Active Management Technology";
  }

  @Override
  public String getEISProductVersion() {
    return "APF 1.0";
  }

  /** No limit of its own; {@code mayday.mps.max-channels-per-tunnel} holds. */
  @Override
  public int getMaxConnections() {
    return 0;
  }

  /** Channels are opened by the gateway, not by a user. */
  @Override
  public String getUserName() {
    return "";
  }
}
