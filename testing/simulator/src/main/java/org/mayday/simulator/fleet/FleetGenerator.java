package org.mayday.simulator.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.PcIdentity;

/**
 * Makes up PCs named pc-1, pc-2 and so on, with passwords of their own that keep AMT's rules. Given
 * a seed it makes the same PCs again; those passwords are for tests, as whoever knows the seed
 * knows them.
 */
public final class FleetGenerator {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";
  private static final String SIGNS = "!$%-+*";

  private final Random random;
  private final List<String> personalities;
  private int made;

  /**
   * Makes PCs with secret passwords.
   *
   * @param personalities releases to take turns with
   */
  public FleetGenerator(List<String> personalities) {
    this(personalities, new SecureRandom());
  }

  /** Makes the same PCs for the same seed. */
  public FleetGenerator(List<String> personalities, long seed) {
    this(personalities, new Random(seed));
  }

  private FleetGenerator(List<String> personalities, Random random) {
    this.personalities =
        personalities.isEmpty() ? List.of(Personalities.USUAL) : List.copyOf(personalities);
    this.random = random;
  }

  /** Makes the next PCs. */
  public List<PcSpec> make(int count) {
    List<PcSpec> specs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      specs.add(next());
    }
    return specs;
  }

  private PcSpec next() {
    String release = personalities.get(made % personalities.size());
    made++;
    String name = "pc-" + made;
    UUID uuid = UUID.nameUUIDFromBytes((name + "/" + random.nextLong()).getBytes(UTF_8));
    Credentials mps = new Credentials("mps" + made, password(16, LETTERS + CAPITALS + DIGITS));
    Credentials amt = new Credentials("admin", strong());
    return new PcSpec(new PcIdentity(name, uuid, mps, amt), Personalities.of(release));
  }

  /** AMT wants 8 to 32 characters with a letter of each case, a digit and a sign. */
  private String strong() {
    return password(12, LETTERS + CAPITALS + DIGITS)
        + password(1, LETTERS)
        + password(1, CAPITALS)
        + password(1, DIGITS)
        + password(1, SIGNS);
  }

  private String password(int length, String alphabet) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
