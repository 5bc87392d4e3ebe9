package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.Enrolments;
import org.mayday.enrolment.boundary.NewToken;
import org.mayday.setup.boundary.ExpectedPcPage;
import org.mayday.setup.boundary.ExpectedPcs;
import org.mayday.setup.boundary.NewPcPage;
import org.mayday.setup.boundary.NewPcs;
import org.mayday.setup.boundary.ProvisioningCertificates;
import org.mayday.setup.boundary.SetupOrder;
import org.mayday.setup.boundary.Setups;
import org.mayday.staff.boundary.Role;
import org.mayday.usbkey.boundary.UsbKeyOrder;
import org.mayday.usbkey.boundary.UsbKeys;
import org.mayday.web.soap.fault.ConflictFault;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.setup.Automatic;
import org.mayday.web.soap.setup.Certificate;
import org.mayday.web.soap.setup.Enrolment;
import org.mayday.web.soap.setup.ExpectedPc;
import org.mayday.web.soap.setup.NewPc;
import org.mayday.web.soap.setup.Setup;
import org.mayday.web.soap.setup.SetupNote;
import org.mayday.web.soap.setup.SetupPortType;
import org.mayday.web.soap.setup.SetupRule;
import org.mayday.web.soap.setup.Token;
import org.mayday.web.soap.setup.WantedMode;

/** Setting up new PCs over SOAP (docs/wsdl/setup.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.setup.SetupPortType",
    targetNamespace = "urn:mayday:setup:1",
    serviceName = "SetupService",
    portName = "SetupPort",
    wsdlLocation = "WEB-INF/wsdl/setup.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class SetupPort implements SetupPortType {
  private static final String FACTORY_PASSWORD = "admin";
  private static final int HELLO_PORT = 9971;

  @Inject ProvisioningCertificates certificates;
  @Inject NewPcs newPcs;
  @Inject Setups setups;
  @Inject ExpectedPcs expected;
  @Inject Enrolments enrolments;
  @Inject UsbKeys usbKeys;
  @Resource WebServiceContext context;

  @Override
  public List<Certificate> listCertificates() throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, certificates::all).plainly().stream().map(SetupTypes::of).toList();
  }

  @Override
  public Certificate addCertificate(byte[] pkcs12, String password)
      throws InvalidRequestFault, NotAllowedFault {
    return SetupTypes.of(
        ask(Role.ADMINISTRATOR, () -> certificates.add(pkcs12, password)).plainly());
  }

  @Override
  public void removeCertificate(UUID id)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    tell(Role.ADMINISTRATOR, () -> certificates.remove(id)).known();
  }

  @Override
  public void listNewPcs(
      @Nullable Integer offset,
      @Nullable Integer limit,
      Holder<List<NewPc>> newPc,
      Holder<Long> total)
      throws InvalidRequestFault, NotAllowedFault {
    NewPcPage page =
        ask(Role.SUPERVISOR, () -> newPcs.find(SetupTypes.from(offset), SetupTypes.most(limit)))
            .plainly();
    newPc.value = page.pcs().stream().map(SetupTypes::of).toList();
    total.value = page.total();
  }

  @Override
  public void forgetNewPc(UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, ConflictFault {
    tell(Role.SUPERVISOR, () -> newPcs.forget(platform)).possible();
  }

  @Override
  public Setup setUpPc(
      UUID platform,
      @Nullable String name,
      @Nullable String password,
      @Nullable String profile,
      @Nullable Boolean knownPc)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, ConflictFault {
    return SetupTypes.of(
        ask(
                Role.SUPERVISOR,
                () ->
                    setups.order(
                        platform,
                        new SetupOrder(
                            platform, name, password, profile, Boolean.TRUE.equals(knownPc))))
            .possible());
  }

  @Override
  public void getSetup(UUID platform, Holder<Setup> setup, Holder<List<SetupNote>> note)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    setup.value = SetupTypes.of(ask(Role.SUPERVISOR, () -> setups.get(platform)).known());
    note.value =
        ask(Role.SUPERVISOR, () -> setups.notes(platform)).known().stream()
            .map(SetupTypes::of)
            .toList();
  }

  @Override
  public List<Setup> listSetups(@Nullable Integer limit)
      throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, () -> setups.latest(SetupTypes.most(limit))).plainly().stream()
        .map(SetupTypes::of)
        .toList();
  }

  @Override
  public boolean cancelSetup(UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.SUPERVISOR, () -> setups.cancel(platform)).known();
  }

  @Override
  public List<String> getMebxPassword(UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.ADMINISTRATOR, () -> setups.mebxPasswords(platform)).known();
  }

  @Override
  public SetupRule getSetupRule() throws InvalidRequestFault, NotAllowedFault {
    return SetupTypes.of(ask(Role.SUPERVISOR, expected::rule).plainly());
  }

  @Override
  public SetupRule changeSetupRule(Automatic automatic, @Nullable String profile)
      throws InvalidRequestFault, NotAllowedFault {
    return SetupTypes.of(
        ask(Role.SUPERVISOR, () -> expected.change(SetupTypes.of(automatic), profile)).plainly());
  }

  @Override
  public int expectPcs(String csv) throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, () -> expected.expect(csv)).plainly();
  }

  @Override
  public void listExpectedPcs(
      @Nullable Integer offset,
      @Nullable Integer limit,
      Holder<List<ExpectedPc>> expectedPc,
      Holder<Long> total)
      throws InvalidRequestFault, NotAllowedFault {
    ExpectedPcPage page =
        ask(Role.SUPERVISOR, () -> expected.find(SetupTypes.from(offset), SetupTypes.most(limit)))
            .plainly();
    expectedPc.value = page.pcs().stream().map(SetupTypes::of).toList();
    total.value = page.total();
  }

  @Override
  public boolean removeExpectedPc(UUID platform) throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, () -> expected.remove(platform)).plainly();
  }

  @Override
  public void makeToken(
      String name,
      WantedMode mode,
      int most,
      int hours,
      @Nullable String profile,
      @Nullable Boolean knownPcs,
      Holder<Token> token,
      Holder<String> secret)
      throws InvalidRequestFault, NotAllowedFault {
    NewToken made =
        ask(
                Role.SUPERVISOR,
                () ->
                    enrolments.make(
                        EnrolmentTypes.order(
                            name, mode, profile, Boolean.TRUE.equals(knownPcs), most, hours)))
            .plainly();
    token.value = EnrolmentTypes.of(made.token());
    secret.value = made.secret();
  }

  @Override
  public List<Token> listTokens() throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, enrolments::tokens).plainly().stream()
        .map(EnrolmentTypes::of)
        .toList();
  }

  @Override
  public boolean endToken(UUID id) throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, () -> enrolments.end(id.toString())).plainly();
  }

  @Override
  public List<Enrolment> listEnrolments(@Nullable Integer limit)
      throws InvalidRequestFault, NotAllowedFault {
    return ask(Role.SUPERVISOR, () -> enrolments.latest(SetupTypes.most(limit))).plainly().stream()
        .map(EnrolmentTypes::of)
        .toList();
  }

  @Override
  public byte[] makeUsbKey(
      @Nullable String currentPassword,
      String newPassword,
      @Nullable UUID certificate,
      @Nullable String server,
      @Nullable Integer port,
      List<String> host,
      boolean start)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(
            Role.ADMINISTRATOR,
            () ->
                usbKeys.make(
                    new UsbKeyOrder(
                        currentPassword == null ? FACTORY_PASSWORD : currentPassword,
                        newPassword,
                        certificate,
                        server,
                        port == null ? HELLO_PORT : port,
                        host == null ? List.of() : host,
                        start)))
        .known();
  }

  private <T> SetupAnswer<T> ask(Role role, Reception.Work<T, RuntimeException> work) {
    return new SetupAnswer<>(new Reception(context), role, work);
  }

  private SetupAnswer<Boolean> tell(Role role, Runnable work) {
    return ask(
        role,
        () -> {
          work.run();
          return true;
        });
  }
}
