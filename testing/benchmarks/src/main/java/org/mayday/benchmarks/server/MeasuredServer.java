package org.mayday.benchmarks.server;

import java.net.InetSocketAddress;
import java.util.List;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.simulator.fleet.PcSpec;

/** A server process that PCs can call. */
public interface MeasuredServer extends AutoCloseable {

  /** Where the PCs call. */
  InetSocketAddress gateway();

  /** Makes the PCs known, so that they may log in. */
  void register(List<PcSpec> pcs);

  /** What reads the cost of the process. */
  Gauge gauge();

  /** Lets the server do something and returns what it says of it; one line each way. */
  String order(String words);

  /** Ends the process. */
  @Override
  void close();
}
