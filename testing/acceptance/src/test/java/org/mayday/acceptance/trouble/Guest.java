package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.puppet.Puppet;
import org.mayday.simulator.wire.MpsTrust;

/** What somebody says who claims to be a PC. */
final class Guest {
  /** Of PROTOCOLVERSION, as AMT 12 sends it for "periodic": such a tunnel rings nowhere. */
  private static final long PERIODIC = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Guest() {}

  /** A PC with a name, and a UUID and passwords that follow from it. */
  static PcIdentity called(String name) {
    return new PcIdentity(
        name,
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        new Credentials("mps-" + name, "Mps." + name),
        new Credentials("admin", "P@ss.1." + name));
  }

  static ApfMessage version(UUID pc) {
    return new ProtocolVersion(1, 0, PERIODIC, pc);
  }

  static ApfMessage login(String user, String password) {
    return new UserAuthRequest(user, ApfNames.FORWARD_SERVICE, ApfNames.METHOD_PASSWORD, password);
  }

  static ApfMessage forward(int port) {
    return new TcpipForward(true, "", port);
  }

  /** Messages as one stretch of bytes. */
  static byte[] bytes(ApfMessage... messages) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (ApfMessage message : messages) {
      ByteBuffer bytes = ApfEncoder.encode(message);
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      all.writeBytes(copy);
    }
    return all.toByteArray();
  }

  /** Connects as a PC and goes on until the gateway believes that the tunnel is open. */
  static Puppet tunnel(InetSocketAddress gateway, PcIdentity pc) throws IOException {
    Puppet puppet = connect(gateway);
    puppet.send(version(pc.uuid())).expect(ProtocolVersion.class);
    puppet.send(new ServiceRequest(ApfNames.AUTH_SERVICE)).expect(ServiceAccept.class);
    puppet.send(login(pc.mps().user(), pc.mps().password())).expect(UserAuthSuccess.class);
    puppet.send(new ServiceRequest(ApfNames.FORWARD_SERVICE)).expect(ServiceAccept.class);
    puppet.send(forward(16992)).expect(RequestSuccess.class);
    puppet.expect(KeepAliveOptionsRequest.class);
    return puppet;
  }

  /** What a PC hears at the end; it shows that it lives until then. */
  static Disconnect farewell(Puppet puppet) throws IOException {
    ApfMessage message = puppet.expect(ApfMessage.class);
    while (message instanceof KeepAliveRequest request) {
      message = puppet.send(new KeepAliveReply(request.cookie())).expect(ApfMessage.class);
    }
    assertThat(message).isInstanceOf(Disconnect.class);
    return (Disconnect) message;
  }

  static Puppet connect(InetSocketAddress gateway) throws IOException {
    try {
      return Puppet.connect(gateway, MpsTrust.anybody(), PATIENCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
