package org.mayday.mps.proxy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DoorLogin;
import org.mayday.mps.api.DoorRefusal;

/** One client of the HTTP proxy, and the PC that it talks to now. For one thread. */
final class HttpClientSide {
  private static final int MOST_WRONG_LOGINS = 3;
  private static final int FIRST_OF_FIRMWARE = 16_992;
  private static final int LAST_OF_FIRMWARE = 16_995;

  /** Whoever may not come any more is dismissed; this is how long a new name of a PC may take. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final Patron patron;
  private final Lines lines;
  private final Reception reception;
  private final Challenges challenges;
  private final Executor executor;
  private final Duration patience;
  private @Nullable PcSide pc;
  private @Nullable Found found;
  private int wrongLogins;
  private boolean stale;

  HttpClientSide(
      Patron patron, Lines lines, Reception reception, Challenges challenges, Executor executor) {
    this.patron = patron;
    this.lines = lines;
    this.reception = reception;
    this.challenges = challenges;
    this.executor = executor;
    this.patience = reception.settings().answerDeadline();
  }

  /** Does what a request asks for; whether the next one may come. */
  boolean serve(Head head) throws IOException {
    Target place = head.place();
    boolean waits = head.expectsContinue();
    Body body = new Body(head, lines, patron, patience);
    stale = false;
    Optional<DoorLogin> login = Authorization.of(head);
    if (login.isEmpty()) {
      // Nobody is refused who has not tried yet.
      return answer(head, 407, "Sign in to use this proxy.", body, waits);
    }
    try {
      Visit.Key key = find(login.get(), place);
      return head.method().equals("CONNECT")
          ? connect(key, place)
          : exchange(head, place, key, body, waits);
    } catch (Refused e) {
      reception.figures().refused(e.kind(), e.sentence());
      boolean goOn = answer(head, Answers.status(e.kind()), e.sentence(), body, waits);
      return goOn && (e.kind() != DoorRefusal.LOGIN || ++wrongLogins < MOST_WRONG_LOGINS);
    }
  }

  private Visit.Key find(DoorLogin login, Target place) throws Refused {
    DoorLogin.Digest digest = login instanceof DoorLogin.Digest one ? one : null;
    if (digest != null && !challenges.isFresh(digest.nonce())) {
      throw stale();
    }
    Found before = found;
    if (before != null && before.holds(login, place.host(), patron.now())) {
      return before.key();
    }
    patron.within(patience);
    Visit.Key key = reception.find(patron, login, place.host());
    if (digest == null) {
      found = new Found(login, place.host(), key, patron.now() + REMEMBERED.toNanos());
    }
    if (digest != null && !challenges.use(digest.nonce(), Long.parseLong(digest.count(), 16))) {
      throw stale();
    }
    return key;
  }

  private Refused stale() {
    stale = true;
    return new Refused(DoorRefusal.LOGIN, "The nonce is too old, or was used already.");
  }

  /** Says no; whether the next request can be read after that. */
  private boolean answer(Head head, int status, String sentence, Body body, boolean waits)
      throws IOException {
    // Who waits for 100 Continue may send the body nevertheless, or not (RFC 9110 10.1.1).
    boolean keep = head.keepAlive() && !waits && body.skip();
    patron.within(patience);
    List<String> challenge = status == 407 ? challenges.list(stale) : List.of();
    boolean shown = !head.method().equals("HEAD");
    Answers.refused(patron.out(), status, sentence, challenge, keep, shown);
    return keep;
  }

  /** Opens a way for anything; HTTP ends with it. */
  private boolean connect(Visit.Key key, Target place) throws IOException, Refused {
    pc = null;
    Passage passage = reception.open(patron, key, place.port(), Duration.ZERO);
    passage.requested();
    Answers.connected(patron.out());
    new Relay(patron, passage, reception.settings().idle()).run(lines.takeAll(), executor);
    return false;
  }

  private boolean exchange(Head head, Target place, Visit.Key key, Body body, boolean waits)
      throws IOException, Refused {
    if (place.port() < FIRST_OF_FIRMWARE || place.port() > LAST_OF_FIRMWARE) {
      throw new Refused(
          DoorRefusal.PORT,
          "Firmware speaks HTTP at ports 16992 to 16995. Use CONNECT for others.");
    }
    PcSide side = pc;
    if (side == null || !side.fits(key, place.port())) {
      side = new PcSide(reception.open(patron, key, place.port(), patience));
      pc = side;
    }
    if (waits) {
      Answers.goOn(patron.out());
    }
    Exchange exchange = new Exchange(head, patron, side, patience);
    try {
      return exchange.run(place, body);
    } catch (PcFailure e) {
      pc = null;
      patron.uses(null);
      if (exchange.hasBegun()) {
        throw e; // nothing but the end of the connection tells that the answer is not whole
      }
      String sentence = "The PC gave no answer: " + e.getMessage();
      throw new Refused(e.isSilent() ? DoorRefusal.PC_SILENT : DoorRefusal.PC_REFUSED, sentence);
    }
  }

  /**
   * What the doorman said, so that not each request of a connection asks him; Digest is new each
   * time.
   */
  private record Found(DoorLogin login, String host, Visit.Key key, long until) {
    boolean holds(DoorLogin asked, String name, long now) {
      return until - now > 0 && login.equals(asked) && host.equals(name);
    }
  }
}
