package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.aspect.boundary.Setting;
import org.mayday.network.control.PeriodicRule;
import org.mayday.operation.boundary.BadArguments;

/**
 * What a profile says (Intel AMT Implementation and Reference Guide, "Remote Access Policies").
 *
 * @param servers whom PCs call outside the company network, 1 to 4; of them each reason calls one
 *     or two, the first one is tried first
 * @param userLife seconds that a tunnel of the user's call lasts, 0 until closed; null for no rule
 * @param alertLife the same for alerts
 * @param periodicLife the same for the timer
 * @param everySeconds interval of the timer; null if it has none or goes by time of day
 * @param dailyAt UTC time of day of the timer, such as 23:30
 * @param homeDomains DNS suffixes inside the company, at most 5; none to be always outside
 * @param login how each PC proves itself to the servers
 * @param settings what else is set in the firmware, by name; none to leave the rest alone
 * @param repairs whether a PC that is found to differ is set up so again by itself
 * @param whom another order of the servers for some reasons, and whom PCs call inside
 */
public record ProfileContent(
    List<Endpoint> servers,
    @Nullable Integer userLife,
    @Nullable Integer alertLife,
    @Nullable Integer periodicLife,
    @Nullable Integer everySeconds,
    @Nullable String dailyAt,
    UserCalls userCalls,
    List<String> homeDomains,
    MpsLoginKind login,
    List<Setting> settings,
    boolean repairs,
    Whom whom)
    implements Serializable {
  /** As many as firmware takes at least; each PC is asked for its own limits. */
  private static final int MOST_SERVERS = 4;

  private static final int MOST_DOMAINS = 5;
  private static final int LONGEST_DOMAIN = 190;
  private static final int WEEK = 604_800;
  private static final int DAY = 86_400;
  private static final int SHORTEST = 10;
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  public ProfileContent {
    servers = List.copyOf(servers);
    settings = List.copyOf(settings);
    dailyAt = dailyAt == null || dailyAt.isBlank() ? null : dailyAt.strip();
    homeDomains =
        homeDomains.stream()
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .filter(domain -> !domain.isEmpty())
            .distinct()
            .toList();
    require(
        !servers.isEmpty() && servers.size() <= MOST_SERVERS, "A profile has one to four servers.");
    require(servers.stream().distinct().count() == servers.size(), "A server is named twice.");
    life(userLife);
    life(alertLife);
    life(periodicLife);
    require(
        userLife != null || alertLife != null || periodicLife != null,
        "A profile needs a reason to call: the user, an alert or a timer.");
    require(
        periodicLife == null || everySeconds != null || dailyAt != null,
        "Calls by timer need an interval or a time of day.");
    require(
        everySeconds == null || dailyAt == null,
        "A timer has either an interval or a time of day, not both.");
    require(
        periodicLife != null || everySeconds == null && dailyAt == null,
        "A timer is said, but not how long its calls last (0 until closed).");
    require(
        everySeconds == null || everySeconds >= SHORTEST && everySeconds <= DAY,
        "The interval of the timer must be 10 to 86400 seconds.");
    require(
        dailyAt == null || PeriodicRule.isTimeOfDay(dailyAt),
        "The time of day must be 00:00 to 23:59.");
    require(homeDomains.size() <= MOST_DOMAINS, "Firmware takes at most five home domains.");
    require(
        homeDomains.stream()
            .allMatch(
                d -> d.length() <= LONGEST_DOMAIN && d.matches(LABEL + "(\\." + LABEL + ")*")),
        "Home domains are written such as office.example.org, of at most 190 characters.");
    require(
        userLife != null || userCalls == UserCalls.DISABLED,
        "Users can be allowed to call only if there is a rule for their calls.");
    require(
        whom.inside().isEmpty() || !homeDomains.isEmpty(),
        "A server inside is called only if home domains tell PCs where that is.");
    order(servers, whom.user(), userLife);
    order(servers, whom.alert(), alertLife);
    order(servers, whom.periodic(), periodicLife);
    Set<Endpoint> called = new HashSet<>();
    for (List<Endpoint> each :
        List.of(
            called(servers, whom.user(), userLife),
            called(servers, whom.alert(), alertLife),
            called(servers, whom.periodic(), periodicLife))) {
      called.addAll(each);
      require(
          whom.fits(each),
          "Firmware keeps one place for a server that it calls both inside and outside: a server"
              + " that is tried first there must be tried first here, too.");
    }
    require(
        called.contains(servers.get(0)),
        "Some reason must call the first server: PCs prove by that that they can call.");
    for (Endpoint server : servers) {
      require(called.contains(server), "No reason calls the server " + server.text() + ".");
    }
  }

  /** One for PCs that are left as they are found, and that call the servers as they are listed. */
  public ProfileContent(
      List<Endpoint> servers,
      @Nullable Integer userLife,
      @Nullable Integer alertLife,
      @Nullable Integer periodicLife,
      @Nullable Integer everySeconds,
      @Nullable String dailyAt,
      UserCalls userCalls,
      List<String> homeDomains,
      MpsLoginKind login,
      List<Setting> settings) {
    this(
        servers,
        userLife,
        alertLife,
        periodicLife,
        everySeconds,
        dailyAt,
        userCalls,
        homeDomains,
        login,
        settings,
        false,
        Whom.AS_LISTED);
  }

  /** The same, repaired or not. */
  public ProfileContent repairing(boolean changed) {
    return copy(settings, changed, whom);
  }

  /** The same with other settings. */
  public ProfileContent with(List<Setting> changed) {
    return copy(changed, repairs, whom);
  }

  /** The same for PCs that call others of the servers, or in another order. */
  public ProfileContent calling(Whom changed) {
    return copy(settings, repairs, changed);
  }

  private ProfileContent copy(List<Setting> otherSettings, boolean otherRepairs, Whom otherWhom) {
    return new ProfileContent(
        servers,
        userLife,
        alertLife,
        periodicLife,
        everySeconds,
        dailyAt,
        userCalls,
        homeDomains,
        login,
        otherSettings,
        otherRepairs,
        otherWhom);
  }

  private static List<Endpoint> called(
      List<Endpoint> servers, ServerOrder order, @Nullable Integer life) {
    return life == null ? List.of() : order.among(servers);
  }

  private static void order(List<Endpoint> servers, ServerOrder order, @Nullable Integer life) {
    require(
        order.fits(servers),
        "An order names one or two servers of the profile, each of them once.");
    require(
        order.servers().isEmpty() || life != null,
        "There is an order of servers for a reason for which PCs do not call.");
  }

  private static void life(@Nullable Integer seconds) {
    require(
        seconds == null || seconds >= 0 && seconds <= WEEK,
        "A tunnel lasts 0 (until it is closed) to 604800 seconds.");
  }

  private static void require(boolean fits, String sentence) {
    if (!fits) {
      throw new BadArguments(sentence);
    }
  }
}
