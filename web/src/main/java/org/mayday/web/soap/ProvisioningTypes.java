package org.mayday.web.soap;

import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.web.soap.provisioning.MpsLogin;
import org.mayday.web.soap.provisioning.Profile;
import org.mayday.web.soap.provisioning.Standing;
import org.mayday.web.soap.provisioning.StandingState;
import org.mayday.web.soap.provisioning.UserCalls;

/** Profiles as the contract of SOAP writes them. */
final class ProvisioningTypes {
  private ProvisioningTypes() {}

  static Profile of(org.mayday.provisioning.boundary.Profile from) {
    Profile profile = new Profile();
    profile.setName(from.name());
    profile.setVersion(from.version());
    from.content().servers().stream().map(Endpoint::text).forEach(profile.getServer()::add);
    profile.setUserLifeSeconds(from.content().userLife());
    profile.setAlertLifeSeconds(from.content().alertLife());
    profile.setPeriodicLifeSeconds(from.content().periodicLife());
    profile.setEverySeconds(from.content().everySeconds());
    profile.setDailyAt(from.content().dailyAt());
    profile.setUserCalls(UserCalls.valueOf(from.content().userCalls().name()));
    profile.getHomeDomain().addAll(from.content().homeDomains());
    profile.setLogin(MpsLogin.valueOf(from.content().login().name()));
    profile.setChangedBy(from.changedBy());
    profile.setChangedAt(from.changedAt());
    return profile;
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
    return standing;
  }
}
