package org.mayday.security.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.authority.control.CertificateRefused;
import org.mayday.authority.control.PcCertificates;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;

/** The certificate of TLS is renewed when it is due, and stays if anything goes wrong. */
class RenewCertificateTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String OLD = "Intel(r) AMT Certificate: Handle: 1";
  private static final String NEW = "Intel(r) AMT Certificate: Handle: 2";
  private static final String KEYS = "AMT_PublicKeyManagementService";
  private static final String OK = "<g:ReturnValue>0</g:ReturnValue>";
  private static final Pattern BLOB = Pattern.compile("CertificateBlob[^>]*>([^<]+)<");
  private static final Pattern ASKED = Pattern.compile("NullSignedCertificateRequest[^>]*>([^<]+)");
  private static KeyPair pair;
  private static KeyPair authority;

  private final TlsPc pc = new TlsPc();
  private final RenewCertificate operation = new RenewCertificate();
  private final Map<String, String> certificates = new LinkedHashMap<>();
  private boolean takesCertificates = true;
  private boolean showsWhatItTakes = true;
  private KeyPair signer = pair;

  @BeforeAll
  static void keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    authority = generator.generateKeyPair();
  }

  @BeforeEach
  void wire() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    operation.clock = clock;
    operation.renewal = new Renewal();
    operation.renewal.sessions = pc.sessions;
    operation.renewal.pins = pc.pins;
    operation.renewal.clock = clock;
    operation.renewal.authority = new AuthorityFake();
    operation.renewal.change = new TlsChange(pc.sessions, pc.pins, proof());
    pc.firmware
        .at(NOW)
        .listing(
            "AMT_PublicPrivateKeyPair",
            "<g:AMT_PublicPrivateKeyPair><g:InstanceID>k1</g:InstanceID><g:DERKey>%s</g:DERKey></g:AMT_PublicPrivateKeyPair>"
                .formatted(base64(pair.getPublic().getEncoded())))
        .answering("Put AMT_TLSCredentialContext", "<g:AMT_TLSCredentialContext/>")
        .answering("Delete AMT_PublicKeyCertificate", "");
    pc.ear = this::hears;
    pc.credential = Optional.of(OLD);
    pc.with(true, true);
    assertThat(pc.pins.accepts(pc.uuid, pc.shows)).as("seen before").isTrue();
  }

  private TlsProof proof() {
    Duration patience = Duration.ofMillis(300);
    return new TlsProof(pc.sessions, pc.pins, patience, patience, Duration.ofMillis(10));
  }

  @AfterEach
  void close() {
    pc.close();
  }

  private void endsIn(Duration left) throws Exception {
    certificates.put(OLD, base64(issued(pair.getPublic(), NOW.plus(left)).getEncoded()));
    list();
  }

  private void list() {
    StringBuilder all = new StringBuilder();
    certificates.forEach(
        (id, blob) ->
            all.append(
                "<g:AMT_PublicKeyCertificate><g:InstanceID>%s</g:InstanceID><g:X509Certificate>%s</g:X509Certificate></g:AMT_PublicKeyCertificate>"
                    .formatted(id, blob)));
    pc.firmware.listing("AMT_PublicKeyCertificate", all.toString());
  }

  /** Keeps what the firmware would keep. */
  private void hears(String message) {
    Matcher blob = BLOB.matcher(message);
    Matcher asked = ASKED.matcher(message);
    if (asked.find()) {
      pc.firmware.returning(
          "GeneratePKCS10RequestEx",
          KEYS,
          "<g:SignedCertificateRequest>%s</g:SignedCertificateRequest>".formatted(sign(asked))
              + OK);
    } else if (blob.find()) {
      pc.firmware.returning(
          "AddCertificate", KEYS, takesCertificates ? OK : "<g:ReturnValue>23</g:ReturnValue>");
      if (takesCertificates) {
        certificates.put(NEW, blob.group(1));
        list();
        if (showsWhatItTakes) {
          pc.next = X509Text.parse(blob.group(1)).map(X509Text::der).map(X509Text::sha256);
        }
      }
    } else if (message.contains("transfer/Delete<")) {
      certificates.keySet().removeIf(id -> message.contains(">" + id + "<"));
      list();
    }
  }

  private String sign(Matcher asked) {
    try {
      CertificationRequest request =
          CertificationRequest.getInstance(Base64.getDecoder().decode(asked.group(1)));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer.getPrivate());
      signature.update(request.getCertificationRequestInfo().getEncoded("DER"));
      return base64(
          new CertificationRequest(
                  request.getCertificationRequestInfo(),
                  request.getSignatureAlgorithm(),
                  new DERBitString(signature.sign()))
              .getEncoded());
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> perform(Map<String, String> said) throws Exception {
    WsmanClient client =
        new WsmanClient(
            (request, deadline) -> {
              hears(new String(request.envelope(), StandardCharsets.UTF_8));
              return pc.firmware.exchange(request, deadline);
            },
            WsmanSettings.within(Duration.ofSeconds(5)));
    return operation
        .perform(
            new WorkFake(
                client, Arguments.of(operation.info(), said), "12.0.67", new ArrayList<>()))
        .parts()
        .get(0)
        .items()
        .get(0);
  }

  private void assertUnchanged() {
    assertThat(certificates).containsOnlyKeys(OLD);
    assertThat(pc.credential).contains(OLD);
    assertThat(pc.shows).isEqualTo("old");
    assertThat(pc.pins.awaits(pc.uuid)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 59, 60})
  void renewsWhatIsDueAndNothingTheNextTime(int days) throws Exception {
    endsIn(Duration.ofDays(days));
    Map<String, String> renewed = perform(Map.of());
    assertThat(renewed)
        .containsEntry("outcome", "renewed")
        .containsEntry("certificate", NEW)
        .containsEntry("validUntil", "2028-02-29T10:00:00Z")
        .containsEntry("oldRemoved", "yes");
    assertThat(certificates).containsOnlyKeys(NEW);
    assertThat(pc.credential).contains(NEW);
    assertThat(pc.pins.awaits(pc.uuid)).as("was seen to show it").isFalse();
    assertThat(pc.done).as("proven").anyMatch(done -> done.endsWith("commit"));
    pc.done.clear();
    assertThat(perform(Map.of())).containsEntry("outcome", "not yet due");
    assertThat(pc.done).isEmpty();
  }

  @Test
  void leavesAloneWhatIsNotDue() throws Exception {
    endsIn(Duration.ofDays(61));
    assertThat(perform(Map.of()))
        .containsEntry("outcome", "not yet due")
        .containsEntry("validUntil", "2026-05-01T10:00:00Z")
        .containsEntry("dueFrom", "2026-03-02T10:00:00Z");
    assertThat(pc.firmware.asked())
        .allMatch(asked -> asked.startsWith("Enumerate") || asked.startsWith("Pull"));
    assertThat(perform(Map.of("days", "62"))).containsEntry("outcome", "renewed");
  }

  @Test
  void hasNothingToDoWhereTlsShowsNothing() throws Exception {
    pc.credential = Optional.empty();
    pc.tell();
    assertThat(perform(Map.of()).get("outcome")).startsWith("nothing to renew");
  }

  @Test
  void saysThatTheFirmwareTookNoFurtherCertificate() throws Exception {
    endsIn(Duration.ofDays(5));
    takesCertificates = false;
    assertThatThrownBy(() -> perform(Map.of()))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED_BY_FIRMWARE))
        .hasMessageContaining("The new certificate was removed, TLS names the old one");
    assertUnchanged();
  }

  @Test
  void goesBackIfTlsCannotBePointedAtTheNewCertificate() throws Exception {
    endsIn(Duration.ofDays(5));
    showsWhatItTakes = false;
    pc.firmware.answering(
        "Put AMT_TLSCredentialContext",
        "<a:Fault><a:Code><a:Value>a:Sender</a:Value></a:Code><a:Reason><a:Text>no</a:Text></a:Reason></a:Fault>");
    assertThatThrownBy(() -> perform(Map.of()))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("The change was taken back")
        .hasMessageContaining("The new certificate was removed, TLS names the old one");
    assertUnchanged();
  }

  @Test
  void goesBackIfThePcGoesOnShowingTheOldOne() throws Exception {
    endsIn(Duration.ofDays(5));
    showsWhatItTakes = false;
    assertThatThrownBy(() -> perform(Map.of()))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("goes on showing the certificate from before")
        .hasMessageContaining("The new certificate was removed, TLS names the old one");
    assertUnchanged();
  }

  @Test
  void issuesNothingForAKeyThatThePcDoesNotProve() throws Exception {
    endsIn(Duration.ofDays(5));
    signer = authority;
    assertThatThrownBy(() -> perform(Map.of()))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("not with this key");
    assertUnchanged();
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_500, 86_500})
  void wantsTheClockToBeSetFirst(long drift) throws Exception {
    endsIn(Duration.ofDays(5));
    pc.firmware.at(NOW.plusSeconds(drift));
    assertThatThrownBy(() -> perform(Map.of()))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("time.sync");
    assertUnchanged();
  }

  @Test
  void refusesDaysThatWouldMakeItDueForEver() {
    for (Map<String, String> said :
        List.of(Map.of("days", "730"), Map.of("days", "365", "years", "1"))) {
      assertThatThrownBy(() -> perform(said)).isInstanceOf(BadArguments.class);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static X509Certificate issued(PublicKey key, Instant end) {
    X500Name name = new X500Name("CN=pc-1.example.org");
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      BigInteger.valueOf(end.getEpochSecond()),
                      Date.from(NOW.minus(Duration.ofDays(900))),
                      Date.from(end),
                      name,
                      key)
                  .build(
                      new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Issues what it is asked for. */
  private static final class AuthorityFake extends PcCertificates {
    @Override
    public synchronized X509Certificate renewed(
        X509Certificate old, RSAPublicKey key, Duration life) throws CertificateRefused {
      return issued(key, NOW.plus(life));
    }
  }
}
