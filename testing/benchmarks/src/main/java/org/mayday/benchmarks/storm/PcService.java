package org.mayday.benchmarks.storm;

import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.OpenFailureReason;

/** What PCs do in channels; called on the threads of the loops. */
interface PcService {

  /** PCs that have no channels. */
  PcService NONE = (pc, channel) -> channel.refuse(OpenFailureReason.CONNECT_FAILED);

  /** The gateway asks for a channel: accept or refuse it. */
  void asked(StormPc pc, Channel channel);

  /** The socket of the PC took what waited. */
  default void writable(StormPc pc) {}
}
