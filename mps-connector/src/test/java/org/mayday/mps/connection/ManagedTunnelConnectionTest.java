package org.mayday.mps.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import java.io.PrintWriter;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.mayday.mps.adapter.MpsResourceAdapter;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

class ManagedTunnelConnectionTest {
  private final TunnelRequest request =
      new TunnelRequest(UUID.randomUUID(), 16992, Duration.ofSeconds(5));

  @Test
  void requestsAndFactoriesKeepTheContractOfEquals() {
    EqualsVerifier.forClass(TunnelRequest.class).verify();
    EqualsVerifier.forClass(ManagedTunnelConnectionFactory.class)
        .withPrefabValues(
            PrintWriter.class, new PrintWriter(System.out), new PrintWriter(System.err))
        .withOnlyTheseFields("purpose")
        .suppress(Warning.NONFINAL_FIELDS, Warning.NULL_FIELDS)
        .verify();
  }

  @Test
  void tellsTheContainerOnceThatAHandleWasClosed() throws Exception {
    try (TestGateway gateway = TestGateway.listening()) {
      ManagedTunnelConnection place = place(gateway);
      List<ConnectionEvent> events = heardOf(place);
      TunnelHandle handle = (TunnelHandle) place.getConnection(null, request);
      handle.close();
      handle.close();

      assertThat(events)
          .singleElement()
          .extracting(ConnectionEvent::getConnectionHandle)
          .isSameAs(handle);
      assertThat(events.get(0).getId()).isEqualTo(ConnectionEvent.CONNECTION_CLOSED);
    }
  }

  /** A library that was given the socket knows nothing of the handle. */
  @Test
  void closingTheSocketGivesThePlaceBack() throws Exception {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, request.platform())) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      ManagedTunnelConnection place = place(gateway);
      List<ConnectionEvent> events = heardOf(place);
      TunnelHandle handle = (TunnelHandle) place.getConnection(null, request);
      handle.open();
      Socket socket = handle.socket();
      socket.close();
      socket.close();

      assertThat(place.isVacant()).isTrue();
      assertThat(events).hasSize(1);
      await().until(() -> puppet.channels() == 0);
    }
  }

  @Test
  void cleanupKillsTheHandleAndFreesThePlaceAndItsChannel() throws Exception {
    try (TestGateway gateway = TestGateway.listening();
        Puppet puppet = Puppet.calling(gateway, request.platform())) {
      await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
      ManagedTunnelConnection place = place(gateway);
      TunnelHandle handle = (TunnelHandle) place.getConnection(null, request);
      handle.open();
      assertThat(puppet.channels()).isEqualTo(1);
      assertThat(place.isVacant()).isFalse();
      place.cleanup();

      assertThat(place.isVacant()).isTrue();
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(handle::socket);
      await().until(() -> puppet.channels() == 0);
      assertThat(place.getConnection(null, request)).isNotSameAs(handle);
    }
  }

  @Test
  void aPlaceServesOneHandleAtATime() throws Exception {
    try (TestGateway gateway = TestGateway.listening()) {
      ManagedTunnelConnection place = place(gateway);
      ManagedTunnelConnection other = place(gateway);
      place.getConnection(null, request);

      assertThatExceptionOfType(ResourceException.class)
          .isThrownBy(() -> place.getConnection(null, request));
      assertThat(gateway.managed().matchManagedConnections(Set.of(place), null, request)).isNull();
      assertThat(gateway.managed().matchManagedConnections(Set.of(other), null, request))
          .isSameAs(other);
      other.destroy();
      assertThat(gateway.managed().matchManagedConnections(Set.of(other), null, request)).isNull();
    }
  }

  @Test
  void takesNoPartInTransactions() throws Exception {
    try (TestGateway gateway = TestGateway.listening()) {
      ManagedTunnelConnection place = place(gateway);
      assertThatExceptionOfType(NotSupportedException.class).isThrownBy(place::getXAResource);
      assertThatExceptionOfType(NotSupportedException.class).isThrownBy(place::getLocalTransaction);
      assertThat(new MpsResourceAdapter().getXAResources(null)).isEmpty();
    }
  }

  /** What the container is told of a place. */
  private static List<ConnectionEvent> heardOf(ManagedTunnelConnection place) {
    List<ConnectionEvent> events = new ArrayList<>();
    PlaceListener listener = events::add;
    place.addConnectionEventListener(listener);
    return events;
  }

  private static ManagedTunnelConnection place(TestGateway gateway) {
    return (ManagedTunnelConnection) gateway.managed().createManagedConnection(null, null);
  }
}
