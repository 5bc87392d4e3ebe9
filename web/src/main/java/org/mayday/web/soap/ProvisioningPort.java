package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileBatchOrder;
import org.mayday.provisioning.boundary.ProfileBatches;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.ProfilePcs;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.provisioning.boundary.StandingQuery;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.provisioning.boundary.Whom;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.provisioning.MpsLogin;
import org.mayday.web.soap.provisioning.Profile;
import org.mayday.web.soap.provisioning.ProfileWork;
import org.mayday.web.soap.provisioning.ProvisioningPortType;
import org.mayday.web.soap.provisioning.Rollover;
import org.mayday.web.soap.provisioning.Setting;
import org.mayday.web.soap.provisioning.Standing;
import org.mayday.web.soap.provisioning.StandingCount;
import org.mayday.web.soap.provisioning.StandingState;
import org.mayday.web.soap.provisioning.UserCalls;

/** How PCs are set up to call, over SOAP (docs/wsdl/provisioning.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.provisioning.ProvisioningPortType",
    targetNamespace = "urn:mayday:provisioning:1",
    serviceName = "ProvisioningService",
    portName = "ProvisioningPort",
    wsdlLocation = "WEB-INF/wsdl/provisioning.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class ProvisioningPort implements ProvisioningPortType {
  private static final int AT_ONCE = 10;

  @Inject Profiles profiles;
  @Inject ProfileBatches batches;
  @Inject org.mayday.provisioning.boundary.Rollover rollover;
  @Resource WebServiceContext context;

  @Override
  public List<Profile> listProfiles() throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.VIEWER, () -> profiles.all().stream().map(this::told).toList());
  }

  @Override
  public Profile saveProfile(
      String name,
      List<String> servers,
      List<String> inside,
      @Nullable Integer userLife,
      List<String> userOrder,
      @Nullable Integer alertLife,
      List<String> alertOrder,
      @Nullable Integer periodicLife,
      List<String> periodicOrder,
      @Nullable Integer everySeconds,
      @Nullable String dailyAt,
      UserCalls userCalls,
      List<String> homeDomains,
      @Nullable MpsLogin login,
      List<Setting> settings,
      @Nullable Boolean repairs)
      throws InvalidRequestFault, NotAllowedFault {
    return ask(
        Role.SUPERVISOR,
        () ->
            told(
                profiles.save(
                    name,
                    new ProfileContent(
                        servers.stream().map(Endpoint::of).toList(),
                        userLife,
                        alertLife,
                        periodicLife,
                        everySeconds,
                        dailyAt,
                        org.mayday.provisioning.boundary.UserCalls.valueOf(userCalls.name()),
                        homeDomains,
                        login == null ? MpsLoginKind.PASSWORD : MpsLoginKind.valueOf(login.name()),
                        ProvisioningTypes.settings(settings),
                        Boolean.TRUE.equals(repairs),
                        Whom.of(inside, userOrder, alertOrder, periodicOrder)))));
  }

  @Override
  public Profile saveOwnProfile() throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, () -> told(profiles.saveOwn()));
  }

  @Override
  public void deleteProfile(String name)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      ask(
          Role.SUPERVISOR,
          () -> {
            profiles.delete(name);
            return name;
          });
    } catch (UnknownProfile e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  @Override
  public List<Standing> listStandings(
      @Nullable UUID platform,
      @Nullable String profile,
      @Nullable StandingState state,
      @Nullable Integer offset,
      @Nullable Integer limit)
      throws InvalidRequestFault, NotAllowedFault {
    return ask(
        Role.VIEWER,
        () ->
            profiles
                .standings(
                    new StandingQuery(
                        platform,
                        profile,
                        state == null
                            ? null
                            : org.mayday.provisioning.boundary.Standing.State.valueOf(state.name()),
                        offset == null ? 0 : offset,
                        limit == null ? StandingQuery.MOST : limit))
                .stream()
                .map(ProvisioningTypes::of)
                .toList());
  }

  @Override
  public List<StandingCount> countStandings() throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.VIEWER, () -> profiles.counts().stream().map(ProvisioningTypes::of).toList());
  }

  @Override
  public UUID startProfileBatch(
      String profile,
      ProfileWork work,
      @Nullable String tag,
      @Nullable String search,
      List<UUID> platforms,
      @Nullable Boolean olderOnly,
      @Nullable Boolean replaceForeign,
      @Nullable Integer parallel,
      @Nullable Boolean patient,
      @Nullable Integer expirySeconds,
      @Nullable Boolean everyPc)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return ask(
          Role.TECHNICIAN,
          () ->
              batches
                  .start(
                      new ProfileBatchOrder(
                          profile,
                          org.mayday.provisioning.boundary.ProfileWork.valueOf(work.name()),
                          new ProfilePcs(
                              tag,
                              search,
                              platforms,
                              Boolean.TRUE.equals(everyPc),
                              Boolean.TRUE.equals(olderOnly)),
                          Boolean.TRUE.equals(replaceForeign),
                          parallel == null ? AT_ONCE : parallel,
                          Boolean.TRUE.equals(patient),
                          WorkTypes.expiry(expirySeconds)))
                  .id());
    } catch (RoleMissing e) {
      throw Problems.notAllowed(e.role());
    } catch (UnknownProfile | UnknownPlatform e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  @Override
  public @Nullable Rollover getRollover() throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.VIEWER, () -> rollover.state().map(RolloverTypes::of).orElse(null));
  }

  @Override
  public Rollover beginRollover(@Nullable String root) throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.ADMINISTRATOR, () -> RolloverTypes.of(rollover.begin(root)));
  }

  @Override
  public Rollover changeRoot(List<UUID> givenUp, @Nullable Boolean withoutProfileGivenUp)
      throws InvalidRequestFault, NotAllowedFault {
    boolean others = Boolean.TRUE.equals(withoutProfileGivenUp);
    return ask(
        Role.ADMINISTRATOR, () -> RolloverTypes.of(rollover.change(Set.copyOf(givenUp), others)));
  }

  @Override
  public void endRollover() throws InvalidRequestFault, NotAllowedFault {
    ask(
        Role.ADMINISTRATOR,
        () -> {
          rollover.end();
          return "";
        });
  }

  private Profile told(org.mayday.provisioning.boundary.Profile profile) {
    return ProvisioningTypes.of(profile, profiles.warnings(profile.content()));
  }

  private <T> T ask(Role role, Reception.Work<T, RuntimeException> work)
      throws InvalidRequestFault, NotAllowedFault {
    try {
      return new Reception(context).ask(role, work);
    } catch (BadArguments e) {
      throw Problems.invalid(e.getMessage());
    }
  }
}
