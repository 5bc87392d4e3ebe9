package org.mayday.security.control;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.Pins;
import org.mayday.operation.control.Wires;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** A PC whose ports follow its TLS settings when they are committed, and what is kept of it. */
final class TlsPc implements Wires, AutoCloseable {
  private static final Pattern FLAG =
      Pattern.compile("(Enabled|AcceptNonSecureConnections|MutualAuthentication)>(true|false)<");
  private static final Pattern SHOWN = Pattern.compile("Name=\"InstanceID\">([^<]+)<");

  /** How the network side is set, and how it is served. */
  record Mode(boolean on, boolean plain, boolean mutual) {}

  final UUID uuid = UUID.fromString("4c444544-4b00-4210-8033-b7c04f504633"); // WorkFake
  final FirmwareFake firmware = new FirmwareFake().having("AMT_GeneralSettings", "");
  final TestDatabase database = TestDatabase.create();
  final Pins pins =
      new Pins(
          database.entityManager(),
          new TestAnnouncements(database, Clock.systemUTC()),
          Clock.systemUTC());
  final AmtSessions sessions =
      new AmtSessions(
          this,
          any -> Optional.of(new AmtCredentials("admin", "secret")),
          new OperationSettings(
              Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 4, Duration.ofMinutes(15)),
          Clock.systemUTC());

  /** What was put, committed and asked, with the port in front. */
  final List<String> done = new ArrayList<>();

  Mode set = new Mode(false, true, false);
  Mode served = set;
  Optional<Boolean> plainPossible = Optional.empty();

  /** The fingerprint of the certificate of the TLS port. */
  String shows = "old";

  /** What it will show after the next commit. */
  Optional<String> next = Optional.empty();

  boolean tlsBroken;
  boolean losesAnswerOfCommit;
  boolean keepsForwarding;

  /** Answers nowhere after the next commit. */
  boolean gone;

  /** So many looks at the tunnel later a commit counts, and as many later the gateway hears it. */
  int lag;

  /** Hears each message before the firmware does. */
  Consumer<String> ear = message -> {};

  private int untilServed;
  private int untilAnnounced;
  private Set<Integer> announced = Set.of();
  private boolean lost;
  Optional<String> credential = Optional.empty();

  TlsPc() {
    tell();
    firmware.returning(
        "CommitChanges", "AMT_SetupAndConfigurationService", "<g:ReturnValue>0</g:ReturnValue>");
  }

  /** Both sides with TLS off, or as they are set. */
  void tell() {
    String possible =
        plainPossible
            .map(
                can ->
                    "<g:NonSecureConnectionsSupported>"
                        + can
                        + "</g:NonSecureConnectionsSupported>")
            .orElse("");
    firmware.listing(
        "AMT_TLSSettingData",
        "<g:AMT_TLSSettingData><g:AcceptNonSecureConnections>%s</g:AcceptNonSecureConnections><g:Enabled>%s</g:Enabled><g:InstanceID>Intel(r) AMT 802.3 TLS Settings</g:InstanceID><g:MutualAuthentication>%s</g:MutualAuthentication>%s</g:AMT_TLSSettingData>"
                .formatted(set.plain, set.on, set.mutual, possible)
            + "<g:AMT_TLSSettingData><g:AcceptNonSecureConnections>true</g:AcceptNonSecureConnections><g:Enabled>false</g:Enabled><g:InstanceID>Intel(r) AMT LMS TLS Settings</g:InstanceID><g:MutualAuthentication>false</g:MutualAuthentication></g:AMT_TLSSettingData>");
    firmware.answering("Put AMT_TLSSettingData", "<g:AMT_TLSSettingData></g:AMT_TLSSettingData>");
    firmware.answering("Create AMT_TLSCredentialContext", "");
    firmware.answering("Delete AMT_TLSCredentialContext", "");
    firmware.listing("AMT_TLSCredentialContext", credential.map(TlsPc::context).orElse(""));
    firmware.listing("CIM_CredentialContext", credential.map(TlsPc::context).orElse(""));
  }

  private static String context(String certificate) {
    return "<g:AMT_TLSCredentialContext><g:ElementInContext>"
        + reference("AMT_PublicKeyCertificate", "InstanceID", certificate)
        + "</g:ElementInContext><g:ElementProvidingContext>"
        + reference("AMT_TLSProtocolEndpointCollection", "ElementName", "all")
        + "</g:ElementProvidingContext></g:AMT_TLSCredentialContext>";
  }

  private static String reference(String className, String selector, String value) {
    return "<g:Address>a</g:Address><g:ReferenceParameters><g:ResourceURI>http://intel.com/wbem/"
        + "wscim/1/amt-schema/1/"
        + className
        + "</g:ResourceURI><g:SelectorSet><g:Selector Name='"
        + selector
        + "'>"
        + value
        + "</g:Selector></g:SelectorSet></g:ReferenceParameters>";
  }

  /** With TLS, and with plain connections or without. */
  TlsPc with(boolean on, boolean plain) {
    set = new Mode(on, plain, false);
    served = set;
    announced = ports();
    tell();
    return this;
  }

  private boolean serves(int port) {
    if (lost) {
      return false;
    }
    if (port == 16993) {
      return served.on && !tlsBroken;
    }
    return !served.on || served.plain;
  }

  /** Whether a commit still has to take effect. */
  boolean isUnsettled() {
    return untilServed > 0;
  }

  private Set<Integer> announced() {
    if (untilServed > 0 && --untilServed == 0) {
      serve();
    } else if (untilAnnounced > 0 && --untilAnnounced == 0) {
      announced = ports();
    }
    return lag > 0 ? announced : ports();
  }

  private void serve() {
    served = set;
    lost = gone;
    shows = next.orElse(shows);
    untilAnnounced = lag;
  }

  private Set<Integer> ports() {
    Set<Integer> ports = new LinkedHashSet<>();
    if (!served.on || served.plain || keepsForwarding) {
      ports.add(16992);
    }
    if (served.on) {
      ports.add(16993);
    }
    return ports;
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
            announced(),
            0));
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform, Duration patience) {
    return tunnel(platform);
  }

  @Override
  public Wire wire(LiveTunnel tunnel, int port, boolean tls, AmtCredentials login) {
    WsmanTransport way = (request, deadline) -> exchange(port, request, deadline);
    return new Wire() {
      @Override
      public WsmanTransport transport() {
        return way;
      }

      @Override
      public void close() {}
    };
  }

  private byte[] exchange(int port, WsmanRequest request, Deadline deadline)
      throws WsmanTransportException {
    if (!serves(port)) {
      throw new WsmanTransportException(Kind.UNREACHABLE, "refused in the test");
    }
    if (port == 16993 && served.mutual) {
      throw new WsmanTransportException(Kind.UNTRUSTED, "bad_certificate");
    }
    if (port == 16993 && !pins.accepts(uuid, shows)) {
      throw new WsmanTransportException(Kind.UNTRUSTED, "another certificate");
    }
    String text = new String(request.envelope(), StandardCharsets.UTF_8);
    ear.accept(text);
    byte[] answer = firmware.exchange(request, deadline);
    if (new String(answer, StandardCharsets.UTF_8).contains("Fault>")) {
      return answer;
    }
    String asked = firmware.asked().get(firmware.asked().size() - 1);
    if (asked.startsWith("Put") || asked.startsWith("Commit") || asked.contains("Credential")) {
      follow(port, asked, text);
    }
    return answer;
  }

  private void follow(int port, String asked, String text) throws WsmanTransportException {
    if (asked.equals("Put AMT_TLSSettingData") && text.contains("802.3")) {
      Matcher flag = FLAG.matcher(text);
      boolean on = set.on;
      boolean plain = set.plain;
      boolean mutual = set.mutual;
      while (flag.find()) {
        boolean value = Boolean.parseBoolean(flag.group(2));
        switch (flag.group(1)) {
          case "Enabled" -> on = value;
          case "MutualAuthentication" -> mutual = value;
          default -> plain = value;
        }
      }
      set = new Mode(on, plain, mutual);
      done.add("%d on=%s plain=%s".formatted(port, on, plain));
    } else if (asked.startsWith("Create") || asked.startsWith("Put AMT_TLSCredentialContext")) {
      Matcher shown = SHOWN.matcher(text.substring(text.indexOf("Body")));
      credential = shown.find() ? Optional.of(shown.group(1)) : credential;
      done.add(port + " credential");
    } else if (asked.startsWith("Delete AMT_TLSCredentialContext")) {
      credential = Optional.empty();
      done.add(port + " no credential");
    } else if (asked.startsWith("Commit")) {
      if (lag > 0) {
        untilServed = lag;
      } else {
        serve();
      }
      done.add(port + " commit");
      tell();
      if (losesAnswerOfCommit) {
        throw new WsmanTransportException(Kind.CUT, "in the test");
      }
    }
    tell();
  }

  @Override
  public void close() {
    database.close();
  }
}
