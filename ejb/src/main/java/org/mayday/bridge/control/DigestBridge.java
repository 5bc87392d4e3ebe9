package org.mayday.bridge.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.bridge.boundary.BridgeAnswer;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.bridge.boundary.SignedRequest;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.http.SignedMessage;

/**
 * Carries requests of consoles that sign on to the PC themselves by HTTP Digest. Nobody is known
 * here before the PC has accepted the signature, so that everything is counted and bounded.
 */
@Dependent
public class DigestBridge {
  /** Where firmware has WS-Management; what a console signs that knows nothing of Mayday. */
  private static final String AMT_PATH = "/wsman";

  private static final Duration CHALLENGE = Duration.ofSeconds(15);
  private static final int UNAUTHORIZED = 401;

  private final PcNames names;
  private final Firmware firmware;
  private final Guesses guesses;
  private final Passages passages;
  private final BridgeSettings settings;

  @Inject
  public DigestBridge(
      PcNames names,
      Firmware firmware,
      Guesses guesses,
      Passages passages,
      BridgeSettings settings) {
    this.names = names;
    this.firmware = firmware;
    this.guesses = guesses;
    this.passages = passages;
    this.settings = settings;
  }

  /** The connected PC with this UUID or name. */
  public UUID knock(String pc, String address) throws BridgeRefused {
    if (!settings.limits().digest()) {
      throw new BridgeRefused(Kind.OFF, "Sign in as a member of the staff.");
    }
    UUID platform =
        names
            .find(pc)
            .filter(firmware::connected)
            .orElseThrow(
                () -> new BridgeRefused(Kind.AWAY, "No PC of this name is connected now."));
    if (guesses.paused(platform, address)) {
      throw new BridgeRefused(
          Kind.TOO_MANY, "There were too many wrong passwords. Digest is paused for this PC.");
    }
    return platform;
  }

  /** The PC's answer to a request without a signature and without a body. */
  public RawAnswer challenge(UUID platform, String address) throws BridgeRefused, OperationFailed {
    if (!guesses.mayAsk(address)) {
      throw new BridgeRefused(Kind.TOO_MANY, "Too many requests without a signature.");
    }
    SignedMessage unsigned = new SignedMessage(AMT_PATH, null, null, new byte[0]);
    Duration patience =
        CHALLENGE.compareTo(settings.deadline()) < 0 ? CHALLENGE : settings.deadline();
    return post(platform, unsigned, patience);
  }

  /** The PC's answer to a request that the console has signed. */
  public BridgeAnswer pass(UUID platform, SignedRequest request)
      throws BridgeRefused, OperationFailed {
    String signed =
        DigestFields.of(request.authorization())
            .map(DigestFields::uri)
            .orElseThrow(
                () -> new BridgeRefused(Kind.WRONG_URI, "The Authorization header is no Digest."));
    // Anything else would let strangers ask the firmware for other pages than this one.
    if (!signed.equals(AMT_PATH) && !signed.equals(request.uri())) {
      throw new BridgeRefused(
          Kind.WRONG_URI, "The digest must be for this address or for " + AMT_PATH + ".");
    }
    long start = System.nanoTime();
    RawAnswer answer =
        post(
            platform,
            new SignedMessage(
                signed, request.authorization(), request.contentType(), request.message().bytes()),
            settings.deadline());
    if (answer.status() == UNAUTHORIZED && !isStale(answer)) {
      guesses.refused(platform, request.address());
    }
    return new BridgeAnswer(answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private RawAnswer post(UUID platform, SignedMessage message, Duration deadline)
      throws BridgeRefused, OperationFailed {
    if (!passages.enter(platform)) {
      throw new BridgeRefused(Kind.BUSY, "Too many requests by Digest are under way.");
    }
    try {
      return firmware.post(platform, message, deadline);
    } finally {
      passages.leave(platform);
    }
  }

  /** RFC 7616 3.3: the password was right, only the nonce is too old. */
  private static boolean isStale(RawAnswer answer) {
    return answer.values("WWW-Authenticate").stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .anyMatch(value -> value.matches(".*\\bstale\\s*=\\s*\"?true\\b.*"));
  }
}
