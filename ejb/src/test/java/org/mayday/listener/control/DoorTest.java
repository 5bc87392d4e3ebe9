package org.mayday.listener.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.listener.boundary.Knock;
import org.mayday.listener.boundary.KnockAnswer;
import org.mayday.listener.boundary.KnockAnswer.Outcome;
import org.mayday.listener.boundary.ListenerRefusal;
import org.mayday.listener.boundary.ListenerRefusal.Reason;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.TestVault;
import org.mayday.vault.control.Vault;

class DoorTest {
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final Vault vault = TestVault.in(database);
  private final ListenerSettings settings =
      new ListenerSettings(true, Duration.ofMinutes(5), 20, 10);
  private final ListenerBook book = new ListenerBook(true, clock);
  private final Door door = door(settings);
  private final UUID pc = fleet.registered("pc-1");
  private final String password = vault.eventPassword(pc);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPcWithTheRightPasswordIsLetIn() {
    String nonce = challenge(knock(null), false);
    assertThat(knock(digest(nonce, 1, password)).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(knock(digest(nonce, 2, password)).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(book.now().accepted()).isEqualTo(2);
    assertThat(book.now().refused()).isEmpty();
  }

  @Test
  void everyPcHasAPasswordOfItsOwn() {
    UUID other = fleet.registered("pc-2");
    assertThat(password).matches("[a-zA-Z0-9]{24}").isEqualTo(vault.eventPassword(pc));
    assertThat(vault.eventPassword(other)).isNotEqualTo(password);
    assertThat(TestVault.in(database).eventPassword(pc)).isNotEqualTo(password);
    String nonce = challenge(knock(null), false);
    challenge(knock(digest(nonce, 1, vault.eventPassword(other))), false);
  }

  @Test
  void aWrongPasswordIsChallengedAndCounted() {
    String nonce = challenge(knock(null), false);
    challenge(knock(digest(nonce, 1, "wrong")), false);
    challenge(knock(digest(nonce, 2, "wrong")), false);
    assertThat(book.now().refused()).containsEntry(Reason.WRONG_CREDENTIALS, 2L);
    ListenerRefusal refusal = book.now().recent().get(0);
    assertThat(refusal.times()).isEqualTo(2);
    assertThat(refusal.address()).isEqualTo("10.1.2.3");
    assertThat(refusal.platform()).isEqualTo(pc);
  }

  @Test
  void aCountIsTakenOnce() {
    String nonce = challenge(knock(null), false);
    knock(digest(nonce, 5, password));
    challenge(knock(digest(nonce, 5, password)), true);
    challenge(knock(digest(nonce, 4, password)), true);
    assertThat(knock(digest(nonce, 6, password)).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void anOldOrForeignNonceIsStale() {
    String nonce = challenge(knock(null), false);
    clock.pass(Duration.ofMinutes(5).plusMillis(1));
    String fresh = challenge(knock(digest(nonce, 1, password)), true);
    assertThat(knock(digest(fresh, 1, password)).outcome()).isEqualTo(Outcome.ACCEPTED);
    Door restarted = door(settings);
    assertThat(restarted.knock(request(digest(fresh, 2, password))).challenge())
        .contains("stale=true");
    challenge(knock(digest("made up", 1, password)), true);
  }

  @Test
  void theDigestMustBeForTheRequest() {
    String nonce = challenge(knock(null), false);
    String elsewhere = digest(nonce, 1, password).replace("/mayday/events", "/other/events");
    challenge(knock(elsewhere), false);
    assertThat(book.now().refused()).containsKey(Reason.WRONG_URI);
    String absolute = digest(nonce, 1, password, "http://mayday.example:8080/mayday/events/" + pc);
    assertThat(knock(absolute).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void unknownAndDisabledPcsAreNotLetIn() {
    UUID stranger = UUID.randomUUID();
    String nonce = challenge(knock(null), false);
    Knock asStranger =
        new Knock(
            stranger,
            "POST",
            "/mayday/events/" + stranger,
            header(stranger, nonce, 1, vault.eventPassword(stranger), "/mayday/events/" + stranger),
            "10.1.2.3");
    challenge(door.knock(asStranger), false);
    database.execute("update platform set enabled = false");
    challenge(knock(digest(nonce, 1, password)), false);
    assertThat(book.now().refused()).containsEntry(Reason.WRONG_CREDENTIALS, 2L);
  }

  @Test
  void nonsenseIsChallenged() {
    challenge(knock("Basic YTpi"), false);
    assertThat(book.now().refused()).containsEntry(Reason.MALFORMED, 1L);
  }

  @Test
  void aPcMayNotPostWithoutEnd() {
    String nonce = challenge(knock(null), false);
    for (int i = 1; i <= 10; i++) {
      assertThat(knock(digest(nonce, i, password)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }
    assertThat(knock(digest(nonce, 11, password)).outcome()).isEqualTo(Outcome.TOO_MANY);
    clock.pass(Duration.ofMinutes(1));
    assertThat(knock(digest(nonce, 12, password)).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void anAddressMayNotAskWithoutEnd() {
    for (int i = 0; i < 20; i++) {
      challenge(knock(null), false);
    }
    assertThat(knock(null).outcome()).isEqualTo(Outcome.TOO_MANY);
    Knock other = new Knock(pc, "POST", "/mayday/events/" + pc, null, "10.1.2.4");
    challenge(door.knock(other), false);
    assertThat(book.now().refused()).containsEntry(Reason.TOO_MANY, 1L);
  }

  @Test
  void aListenerThatIsOffSaysNothing() {
    Door off = door(new ListenerSettings(false, Duration.ofMinutes(5), 20, 10));
    assertThat(off.knock(request(null))).isEqualTo(new KnockAnswer(Outcome.OFF, null));
  }

  private Door door(ListenerSettings with) {
    byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    Door.Fleet pcs = new Door.Fleet();
    pcs.directory = fleet.directory;
    pcs.vault = vault;
    pcs.transactions = announcements;
    return new Door(
        new Nonces(new SecretKeySpec(key, "HmacSHA256"), with.nonceAge(), clock),
        new Throttle(with.perAddress(), with.perPc(), clock),
        book,
        pcs,
        with);
  }

  private KnockAnswer knock(String authorization) {
    return door.knock(request(authorization));
  }

  private Knock request(String authorization) {
    return new Knock(pc, "POST", "/mayday/events/" + pc, authorization, "10.1.2.3");
  }

  private static String challenge(KnockAnswer answer, boolean stale) {
    assertThat(answer.outcome()).isEqualTo(Outcome.CHALLENGED);
    assertThat(answer.challenge())
        .startsWith("Digest realm=\"Mayday events\", qop=\"auth\", algorithm=MD5, nonce=\"");
    assertThat(answer.challenge().contains("stale=true")).isEqualTo(stale);
    Matcher nonce = NONCE.matcher(answer.challenge());
    assertThat(nonce.find()).isTrue();
    return nonce.group(1);
  }

  private String digest(String nonce, int count, String secret) {
    return digest(nonce, count, secret, "/mayday/events/" + pc);
  }

  private String digest(String nonce, int count, String secret, String uri) {
    return header(pc, nonce, count, secret, uri);
  }

  private static String header(UUID user, String nonce, int count, String secret, String uri) {
    String nc = "%08x".formatted(count);
    String ha1 = Digest.md5(user + ":Mayday events:" + secret);
    String ha2 = Digest.md5("POST:" + uri);
    String response = Digest.md5(String.join(":", ha1, nonce, nc, "c", "auth", ha2));
    return ("Digest username=\"%s\", realm=\"Mayday events\", nonce=\"%s\", uri=\"%s\", qop=auth,"
            + " nc=%s, cnonce=\"c\", response=\"%s\"")
        .formatted(user, nonce, uri, nc, response);
  }
}
