package org.mayday.mps.foreign;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.UUID;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.ForeignGateway;
import org.mayday.mps.api.ForeignPc;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.RecordingDoors;
import org.mayday.mps.fixture.TestGateway;

/** A gateway that PCs call, and one that reaches them through the first one's doors. */
final class Bridge implements AutoCloseable {
  final UUID pc = UUID.randomUUID();
  final TestGateway outer =
      TestGateway.listening(
          "socks-proxy.enabled", "true",
          "socks-proxy.port", "0",
          "socks-proxy.version-4", "true",
          "http-proxy.enabled", "true",
          "http-proxy.port", "0");
  final TestGateway inner;
  final Puppet puppet;

  Bridge(String... settings) {
    inner = TestGateway.listening(settings);
    outer.doors().knows("pc7", pc);
    puppet = Puppet.calling(outer, pc);
    await().until(() -> !outer.listener().all(TunnelForwarded.class).isEmpty());
  }

  /** The first gateway as the second one knows it. */
  ForeignGateway gateway(Kind kind) {
    Door door = kind == Kind.HTTP_CONNECT ? Door.HTTP_PROXY : Door.SOCKS_PROXY;
    return gateway("edge", proxy(kind, outer.port(door)));
  }

  static ForeignGateway gateway(String name, ForeignProxy proxy) {
    return new ForeignGateway(UUID.nameUUIDFromBytes(name.getBytes()), name, proxy, proxy);
  }

  static ForeignProxy proxy(Kind kind, int port) {
    return new ForeignProxy(kind, "127.0.0.1", port, "anna", RecordingDoors.SECRET);
  }

  /** The PC as the first gateway tells of it. */
  ForeignPc told(String tunnel) {
    return new ForeignPc(
        pc, tunnel, "pc7", Set.of(16992, 16994), 1, new InetSocketAddress("192.0.2.7", 4000));
  }

  @Override
  public void close() throws IOException {
    puppet.close();
    inner.close();
    outer.close();
  }
}
