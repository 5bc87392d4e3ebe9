package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.aspect.boundary.Setting;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.ServerOrder;
import org.mayday.provisioning.boundary.UserCalls;
import org.mayday.provisioning.boundary.Whom;

/** What the form of a profile says. */
@Named
@RequestScoped
public class ProfileForm {
  private static final int USUAL_LIFE = 600;

  /** Lines of the servers in the order in which they are tried. */
  private static final List<String> ORDERS =
      List.of(
          "", "21", "1", "2", "3", "4", "13", "14", "23", "24", "31", "32", "34", "41", "42", "43");

  private String name = "";
  private String servers = "";
  private String inside = "";
  private String userOrder = "";
  private String alertOrder = "";
  private String periodicOrder = "";
  private @Nullable Integer userLife = USUAL_LIFE;
  private @Nullable Integer alertLife;
  private @Nullable Integer periodicLife;
  private @Nullable Integer everySeconds;
  private String dailyAt = "";
  private UserCalls userCalls = UserCalls.BIOS_AND_OS;
  private String homeDomains = "";
  private MpsLoginKind login = MpsLoginKind.PASSWORD;
  private boolean repairs;

  /** Shows a profile. */
  void fill(Profile profile) {
    ProfileContent content = profile.content();
    name = profile.name();
    servers = shown(content.servers());
    inside = shown(content.whom().inside());
    userOrder = places(content.whom().user(), content);
    alertOrder = places(content.whom().alert(), content);
    periodicOrder = places(content.whom().periodic(), content);
    userLife = content.userLife();
    alertLife = content.alertLife();
    periodicLife = content.periodicLife();
    everySeconds = content.everySeconds();
    dailyAt = content.dailyAt() == null ? "" : content.dailyAt();
    userCalls = content.userCalls();
    homeDomains = String.join("\n", content.homeDomains());
    login = content.login();
    repairs = content.repairs();
  }

  /** The profile as it says. */
  ProfileContent content(List<Setting> settings) {
    List<Endpoint> listed = lines(servers).stream().map(Endpoint::of).toList();
    return new ProfileContent(
        listed,
        userLife,
        alertLife,
        periodicLife,
        everySeconds,
        dailyAt,
        userCalls,
        lines(homeDomains),
        login,
        settings,
        repairs,
        new Whom(
            lines(inside).stream().map(Endpoint::of).toList(),
            order(userOrder, listed),
            order(alertOrder, listed),
            order(periodicOrder, listed)));
  }

  /** Which lines an order names, such as 21; empty for all as they are. */
  private static String places(ServerOrder order, ProfileContent content) {
    if (order.among(content.servers()).equals(ServerOrder.AS_LISTED.among(content.servers()))) {
      return "";
    }
    return order.servers().stream()
        .map(it -> String.valueOf(content.servers().indexOf(it) + 1))
        .collect(Collectors.joining());
  }

  private static ServerOrder order(String places, List<Endpoint> listed) {
    List<Integer> chosen = places.chars().mapToObj(place -> place - '1').toList();
    if (chosen.stream().anyMatch(place -> place < 0 || place >= listed.size())) {
      throw new BadArguments(
          "An order calls a server that is not listed; there are %d.".formatted(listed.size()));
    }
    return new ServerOrder(chosen.stream().map(listed::get).toList());
  }

  /** One a line. */
  private static String shown(List<Endpoint> servers) {
    return servers.stream().map(Endpoint::text).collect(Collectors.joining("\n"));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  public List<String> getOrders() {
    return ORDERS;
  }

  public UserCalls[] getChoices() {
    return UserCalls.values();
  }

  public MpsLoginKind[] getLogins() {
    return MpsLoginKind.values();
  }

  public boolean isRepairs() {
    return repairs;
  }

  public void setRepairs(boolean wanted) {
    repairs = wanted;
  }

  public MpsLoginKind getLogin() {
    return login;
  }

  public void setLogin(MpsLoginKind kind) {
    login = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String said) {
    name = text(said);
  }

  public String getServers() {
    return servers;
  }

  public void setServers(@Nullable String said) {
    servers = text(said);
  }

  public @Nullable Integer getUserLife() {
    return userLife;
  }

  public void setUserLife(@Nullable Integer seconds) {
    userLife = seconds;
  }

  public @Nullable Integer getAlertLife() {
    return alertLife;
  }

  public void setAlertLife(@Nullable Integer seconds) {
    alertLife = seconds;
  }

  public @Nullable Integer getPeriodicLife() {
    return periodicLife;
  }

  public void setPeriodicLife(@Nullable Integer seconds) {
    periodicLife = seconds;
  }

  public @Nullable Integer getEverySeconds() {
    return everySeconds;
  }

  public void setEverySeconds(@Nullable Integer seconds) {
    everySeconds = seconds;
  }

  public String getDailyAt() {
    return dailyAt;
  }

  public void setDailyAt(@Nullable String said) {
    dailyAt = text(said);
  }

  public UserCalls getUserCalls() {
    return userCalls;
  }

  public void setUserCalls(UserCalls calls) {
    userCalls = calls;
  }

  public String getHomeDomains() {
    return homeDomains;
  }

  public void setHomeDomains(@Nullable String said) {
    homeDomains = text(said);
  }

  public String getInside() {
    return inside;
  }

  public void setInside(@Nullable String said) {
    inside = text(said);
  }

  public String getUserOrder() {
    return userOrder;
  }

  public void setUserOrder(@Nullable String said) {
    userOrder = text(said);
  }

  public String getAlertOrder() {
    return alertOrder;
  }

  public void setAlertOrder(@Nullable String said) {
    alertOrder = text(said);
  }

  public String getPeriodicOrder() {
    return periodicOrder;
  }

  public void setPeriodicOrder(@Nullable String said) {
    periodicOrder = text(said);
  }
}
