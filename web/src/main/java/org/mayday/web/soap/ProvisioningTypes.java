package org.mayday.web.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.Whom;
import org.mayday.web.soap.provisioning.AwaitedCall;
import org.mayday.web.soap.provisioning.Deviation;
import org.mayday.web.soap.provisioning.Drift;
import org.mayday.web.soap.provisioning.MpsLogin;
import org.mayday.web.soap.provisioning.Profile;
import org.mayday.web.soap.provisioning.Setting;
import org.mayday.web.soap.provisioning.SettingText;
import org.mayday.web.soap.provisioning.Standing;
import org.mayday.web.soap.provisioning.StandingCount;
import org.mayday.web.soap.provisioning.StandingState;
import org.mayday.web.soap.provisioning.UserCalls;

/** Profiles as the contract of SOAP writes them. */
final class ProvisioningTypes {
  private ProvisioningTypes() {}

  /** A profile, and what of it does not lead to this gateway. */
  static Profile of(org.mayday.provisioning.boundary.Profile from, List<String> warnings) {
    Profile profile = new Profile();
    profile.setName(from.name());
    profile.setVersion(from.version());
    from.content().servers().stream().map(Endpoint::text).forEach(profile.getServer()::add);
    Whom whom = from.content().whom();
    whom.inside().stream().map(Endpoint::text).forEach(profile.getInsideServer()::add);
    profile.setUserLifeSeconds(from.content().userLife());
    profile.getUserOrder().addAll(whom.user().texts());
    profile.setAlertLifeSeconds(from.content().alertLife());
    profile.getAlertOrder().addAll(whom.alert().texts());
    profile.setPeriodicLifeSeconds(from.content().periodicLife());
    profile.getPeriodicOrder().addAll(whom.periodic().texts());
    profile.setEverySeconds(from.content().everySeconds());
    profile.setDailyAt(from.content().dailyAt());
    profile.setUserCalls(UserCalls.valueOf(from.content().userCalls().name()));
    profile.getHomeDomain().addAll(from.content().homeDomains());
    profile.setLogin(MpsLogin.valueOf(from.content().login().name()));
    from.content().settings().forEach(it -> profile.getSetting().add(setting(it)));
    profile.setRepairs(from.content().repairs());
    profile.setChangedBy(from.changedBy());
    profile.setChangedAt(from.changedAt());
    profile.getWarning().addAll(warnings);
    return profile;
  }

  private static Setting setting(org.mayday.aspect.boundary.Setting from) {
    Setting setting = new Setting();
    setting.setName(from.name());
    from.values().forEach((name, value) -> setting.getValue().add(text(name, value)));
    from.secrets().forEach((name, empty) -> setting.getSecret().add(text(name, "")));
    return setting;
  }

  private static SettingText text(String name, String value) {
    SettingText text = new SettingText();
    text.setName(name);
    text.setValue(XmlText.clean(value));
    return text;
  }

  static List<org.mayday.aspect.boundary.Setting> settings(List<Setting> said) {
    return said.stream()
        .map(
            it ->
                new org.mayday.aspect.boundary.Setting(
                    it.getName(), texts(it.getValue()), texts(it.getSecret())))
        .toList();
  }

  private static Map<String, String> texts(List<SettingText> said) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (SettingText one : said) {
      if (texts.put(one.getName(), one.getValue()) != null) {
        throw new BadArguments("A setting says something twice.");
      }
    }
    return texts;
  }

  static Standing of(org.mayday.provisioning.boundary.Standing from) {
    Standing standing = new Standing();
    standing.setPlatform(from.platform());
    standing.setPlatformName(XmlText.clean(from.platformName()));
    standing.setProfile(from.profile());
    standing.setVersion(from.version());
    standing.setNewestVersion(from.latest());
    standing.setState(StandingState.valueOf(from.state().name()));
    standing.setStep(from.step());
    standing.setWho(from.who());
    standing.setChangedAt(from.changedAt());
    standing.setFailure(from.failure().isEmpty() ? null : XmlText.clean(from.failure()));
    standing.setCertificateEnds(from.certificateEnds());
    standing.setDrift(from.drift() == null ? null : drift(from.drift()));
    standing.setAwaits(from.awaits() == null ? null : AwaitedCall.valueOf(from.awaits().name()));
    return standing;
  }

  static StandingCount of(org.mayday.provisioning.boundary.StandingCount from) {
    StandingCount count = new StandingCount();
    count.setProfile(from.profile());
    count.setState(StandingState.valueOf(from.state().name()));
    count.setPcs(from.pcs());
    return count;
  }

  private static Drift drift(org.mayday.provisioning.boundary.Drift from) {
    Drift drift = new Drift();
    drift.setSince(from.since());
    drift.setComparedAt(from.comparedAt());
    drift.setRepairs(from.repairs());
    for (var one : from.deviations()) {
      Deviation deviation = new Deviation();
      deviation.setWhat(XmlText.clean(one.what()));
      deviation.setWanted(XmlText.clean(one.wanted()));
      deviation.setFound(XmlText.clean(one.found()));
      drift.getDeviation().add(deviation);
    }
    return drift;
  }
}
