package org.mayday.accounts.control;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.Wires;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.NextLogins;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;

/** A PC that takes only some passwords, and what is kept of it. */
final class GuardedPc implements Wires {
  static final String OLD = "Old-1234!";
  static final String NEW = "New-5678!";

  final UUID uuid = UUID.randomUUID();
  final FirmwareFake firmware = new FirmwareFake().having("AMT_GeneralSettings", "");
  final Set<String> accepted = new HashSet<>(Set.of(OLD));

  /** The passwords that were tried and refused, in their order. */
  final List<String> refused = new ArrayList<>();

  boolean unreachable;
  AmtCredentials present = new AmtCredentials("admin", OLD);
  Optional<AmtCredentials> wanted = Optional.empty();

  final AmtSessions.Credentials credentials =
      new AmtSessions.Credentials() {
        @Override
        public Optional<AmtCredentials> of(UUID platform) {
          return Optional.of(present);
        }

        @Override
        public Optional<AmtCredentials> next(UUID platform) {
          return wanted;
        }

        @Override
        public void adopt(UUID platform) {
          next.adopt(platform);
        }
      };

  final NextLogins next =
      new NextLogins() {
        @Override
        public void keep(UUID platform, AmtCredentials login) {
          wanted = Optional.of(login);
        }

        @Override
        public Optional<AmtCredentials> of(UUID platform) {
          return wanted;
        }

        @Override
        public void adopt(UUID platform) {
          present = wanted.orElseThrow();
          wanted = Optional.empty();
        }

        @Override
        public void drop(UUID platform) {
          wanted = Optional.empty();
        }
      };

  final AmtSessions sessions =
      new AmtSessions(
          this,
          credentials,
          new OperationSettings(
              Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 4, Duration.ofMinutes(15)),
          Clock.systemUTC());

  OwnAccount own() {
    OwnAccount own = new OwnAccount();
    own.credentials = credentials;
    return own;
  }

  LoginChange loginChange() {
    LoginChange change = new LoginChange();
    change.sessions = sessions;
    change.credentials = credentials;
    change.next = next;
    change.transactions =
        new org.mayday.announcement.control.Transactions() {
          @Override
          public <T> T inNew(java.util.function.Supplier<T> work) {
            return work.get();
          }

          @Override
          public <T> T within(java.util.function.Supplier<T> work) {
            return work.get();
          }
        };
    return change;
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform) {
    return Optional.of(
        new LiveTunnel(
            uuid,
            platform,
            1,
            new InetSocketAddress("192.0.2.1", 40000),
            TlsFacts.NONE,
            Instant.EPOCH,
            Instant.EPOCH,
            Set.of(16992),
            0));
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform, Duration patience) {
    return tunnel(platform);
  }

  @Override
  public Wire wire(LiveTunnel tunnel, int port, boolean tls, AmtCredentials login) {
    WsmanTransport guarded =
        (request, deadline) -> {
          if (unreachable) {
            throw new WsmanTransportException(WsmanTransportException.Kind.CUT, "in the test");
          }
          if (!accepted.contains(login.password())) {
            refused.add(login.password());
            throw new WsmanTransportException(
                WsmanTransportException.Kind.UNAUTHORIZED, "wrong password");
          }
          return firmware.exchange(request, deadline);
        };
    return new Wire() {
      @Override
      public WsmanTransport transport() {
        return guarded;
      }

      @Override
      public void close() {}
    };
  }
}
