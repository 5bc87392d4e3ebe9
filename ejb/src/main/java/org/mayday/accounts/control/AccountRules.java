package org.mayday.accounts.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.wsman.amt.AclRealm;
import org.mayday.wsman.amt.AmtAuthorizationService;

/**
 * What the firmware takes as names, passwords and realms (Intel AMT Implementation and Reference
 * Guide, "Strong password requirements" and AMT_AuthorizationService).
 */
public final class AccountRules {
  private static final int SHORTEST_PASSWORD = 8;

  /** So many characters a password may have. */
  public static final int LONGEST_PASSWORD = 32;

  private static final String FORBIDDEN = "\",:";

  private AccountRules() {}

  /**
   * A user name as it is, if the firmware takes it.
   *
   * @throws BadArguments if not
   */
  public static String user(String name) {
    boolean fits = name.length() <= AmtAuthorizationService.LONGEST_USER_NAME;
    boolean printable = name.chars().allMatch(c -> c > ' ' && c < 127);
    if (!fits || !printable || containsAny(name, FORBIDDEN + "&<>") || name.startsWith("$$")) {
      throw new BadArguments(
          "A user name has 1 to 16 letters, digits and signs, but none of \" , : & < >, and does"
              + " not begin with $$.");
    }
    return name;
  }

  /**
   * A password as it is, if the firmware takes it; it never stands in the message.
   *
   * @throws BadArguments if not
   */
  public static String password(String password) {
    boolean fits = password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
    boolean printable = password.chars().allMatch(c -> c >= ' ' && c < 127);
    boolean strong =
        has(password, 'a', 'z')
            && has(password, 'A', 'Z')
            && has(password, '0', '9')
            && password.chars().anyMatch(AccountRules::isSign);
    if (!fits || !printable || !strong || containsAny(password, FORBIDDEN)) {
      throw new BadArguments(
          "A password has 8 to 32 characters of ASCII: a small letter, a capital, a digit and a"
              + " sign that is none of \" , : _.");
    }
    return password;
  }

  /**
   * The numbers of realms that are named and separated by commas, such as "REMOTE_CONTROL,
   * GENERAL_INFO".
   *
   * @throws BadArguments if one is not known or there is none
   */
  public static List<Long> realms(String text) {
    List<Long> numbers = new ArrayList<>();
    for (String word : text.split("[,\\s]+")) {
      if (!word.isEmpty()) {
        numbers.add((long) realm(word).number());
      }
    }
    if (numbers.isEmpty()) {
      throw new BadArguments("realms needs at least one of " + known() + ".");
    }
    return numbers.stream().distinct().toList();
  }

  private static AclRealm realm(String word) {
    return Arrays.stream(AclRealm.values())
        .filter(realm -> realm.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new BadArguments("realms may hold only " + known() + "."));
  }

  private static String known() {
    return Arrays.stream(AclRealm.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** The underscore counts as a letter here, so it makes no password strong. */
  private static boolean isSign(int c) {
    return c > ' ' && c < 127 && c != '_' && !Character.isLetterOrDigit(c);
  }

  private static boolean has(String text, char from, char to) {
    return text.chars().anyMatch(c -> c >= from && c <= to);
  }

  private static boolean containsAny(String text, String signs) {
    return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
  }
}
