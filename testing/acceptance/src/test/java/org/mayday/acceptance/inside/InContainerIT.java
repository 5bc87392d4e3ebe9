package org.mayday.acceptance.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.Calls;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.simulator.puppet.Puppet;
import org.mayday.simulator.wire.MpsTrust;

/** The EAR as Maven builds it, met from a module inside it. */
@ExtendWith({InsideExtension.class, ArquillianExtension.class})
class InContainerIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PASSWORD = "Inside.1";
  private static final long PERIODIC = 3;
  private static final long USER = 1;

  @Inject Fleet fleet;
  @Inject Calls calls;
  @Inject Heard heard;
  @Resource UserTransaction transaction;
  @Resource ManagedExecutorService executor;

  @Resource(lookup = "java:app/mps/Tunnels")
  TunnelConnectionFactory tunnels;

  @Resource(lookup = "java:app/jdbc/mayday")
  DataSource database;

  @Deployment
  static EnterpriseArchive ear() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("mayday.ear")));
    String modules = Descriptor.of(ear);
    ear.setApplicationXML(
        new StringAsset(
            modules.replace(
                "<library-directory>",
                "<module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root>"
                    + "</web></module><library-directory>")));
    return ear.addAsModule(Testable.archiveToTest(inside()));
  }

  private static WebArchive inside() {
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addPackage(InContainerIT.class.getPackage())
        .addPackage(Puppet.class.getPackage())
        .addClass(MpsTrust.class)
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsLibraries(jar(Assertions.class), jar(Awaitility.class), jar(Matcher.class));
  }

  private static File jar(Class<?> of) {
    return new File(of.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void aChannelFromTheFactoryCarriesBytesBothWays() throws Exception {
    UUID pc = registered();
    try (Puppet puppet = tunnel(pc, PERIODIC)) {
      Future<String> firmware = executor.submit(() -> answerOnce(puppet));
      try (TunnelConnection channel = tunnels.open(new TunnelRequest(pc, 16992, SOON))) {
        channel.socket().getOutputStream().write("question".getBytes(UTF_8));
        byte[] answer = channel.socket().getInputStream().readNBytes("answer".length());
        assertThat(new String(answer, UTF_8)).isEqualTo("answer");
      }
      assertThat(firmware.get()).isEqualTo("question");
      await().atMost(SOON).until(() -> tunnels.gateway().tunnel(pc).orElseThrow().channels() == 0);
    }
  }

  /** The firmware's part: one channel, one question, one answer, and the end. */
  private static String answerOnce(Puppet puppet) throws IOException {
    ChannelOpen open = puppet.expect(ChannelOpen.class);
    puppet.send(new ChannelOpenConfirmation(open.sender(), 5, 4096));
    ChannelData question = puppet.expect(ChannelData.class);
    ByteBuffer answer = ByteBuffer.wrap("answer".getBytes(UTF_8));
    puppet.send(new ChannelData(open.sender(), answer));
    ApfMessage next = puppet.expect(ApfMessage.class);
    while (!(next instanceof ChannelClose)) {
      next = puppet.expect(ApfMessage.class);
    }
    puppet.send(new ChannelClose(open.sender()));
    return UTF_8.decode(question.payload()).toString();
  }

  @Test
  void thereIsNoChannelToAPcThatIsNotConnected() {
    UUID pc = registered();
    assertThatThrownBy(() -> tunnels.open(new TunnelRequest(pc, 16992, SOON)))
        .isInstanceOf(TunnelException.class)
        .hasMessageContaining(pc.toString());
  }

  @Test
  void callAndEventAreBothThereOrNeither() throws Exception {
    UUID pc = registered();
    try (Puppet puppet = tunnel(pc, USER)) {
      await().atMost(SOON).until(() -> calls.of(pc, 2).size() == 1);
      UUID call = calls.of(pc, 2).get(0).id();

      transaction.begin();
      assertThat(calls.accept(call).state()).isEqualTo(CallState.ACCEPTED);
      transaction.rollback();

      assertThat(state(call)).isEqualTo(CallState.RINGING);
      assertThat(waiting(call, "org.mayday.call.accepted")).isZero();

      transaction.begin();
      calls.accept(call);
      transaction.commit();

      assertThat(state(call)).isIn(CallState.ACCEPTED, CallState.IN_SESSION);
      await().atMost(SOON).until(() -> heard.about(call).contains("call.accepted"));
      assertThat(heard.about(call)).containsOnlyOnce("call.accepted");
      puppet.send(new Disconnect(DisconnectReason.BY_APPLICATION)).expectCloseAfterAnything();
    }
  }

  private CallState state(UUID call) {
    return calls.get(call).map(Call::state).orElseThrow();
  }

  /** Events of a type that wait in the outbox. */
  private int waiting(UUID subject, String type) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from outbox where subject = ? and event_type = ?")) {
      query.setString(1, subject.toString());
      query.setString(2, type);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private UUID registered() {
    UUID pc = UUID.randomUUID();
    fleet.register(
        new NewPlatform(pc, "inside-" + pc, "inside", PASSWORD, null, null, Set.of("inside")));
    return pc;
  }

  /** A PC that connects over the loopback, as far as the open tunnel. */
  private Puppet tunnel(UUID pc, long trigger) throws Exception {
    Puppet puppet = Puppet.connect(tunnels.gateway().address(), MpsTrust.anybody(), SOON);
    puppet.send(new ProtocolVersion(1, 0, trigger, pc)).expect(ProtocolVersion.class);
    puppet.send(new ServiceRequest(ApfNames.AUTH_SERVICE)).expect(ServiceAccept.class);
    puppet.send(UserAuthRequest.byPassword("inside", PASSWORD)).expect(UserAuthSuccess.class);
    puppet.send(new ServiceRequest(ApfNames.FORWARD_SERVICE)).expect(ServiceAccept.class);
    puppet.send(new TcpipForward(true, "", 16992)).expect(RequestSuccess.class);
    puppet.expect(KeepAliveOptionsRequest.class);
    // the gateway answers the PC before it tells of the port
    assertThat(tunnels.gateway().tunnel(pc, SOON)).map(LiveTunnel::ports).isNotEmpty();
    return puppet;
  }
}
