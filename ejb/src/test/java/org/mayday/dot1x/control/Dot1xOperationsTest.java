package org.mayday.dot1x.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** 802.1x of the wired port, of new firmware and of old. */
class Dot1xOperationsTest {
  private static final String NEW =
      "<g:Enabled>3</g:Enabled><g:InstanceID>x</g:InstanceID><g:PxeTimeout>120</g:PxeTimeout>";

  private final FirmwareFake firmware = new FirmwareFake();
  private final Trial trial = new Trial(firmware, "12.0.67");

  private void settings() {
    firmware
        .having("IPS_IEEE8021xSettings", NEW)
        .answering("Put IPS_IEEE8021xSettings", "<g:IPS_IEEE8021xSettings/>")
        .returning("SetCertificates", "IPS_IEEE8021xSettings", "<g:ReturnValue>0</g:ReturnValue>");
  }

  @Test
  void passwordsGoToTheFirmwareAndCertificatesAreNamed() throws Exception {
    settings();
    trial.of(
        new ChangeWiredDot1x(),
        Map.of(
            "state",
            "ON",
            "protocol",
            "PEAP_MSCHAPV2",
            "userName",
            "tern",
            "password",
            "hush",
            "serverIssuer",
            "Handle: 2"));
    assertThat(trial.last("Put"))
        .contains("Enabled>2<", "AuthenticationProtocol>2<", "Username>tern<", "Password>hush<")
        .contains("PxeTimeout>120<");
    assertThat(trial.last("SetCertificates"))
        .contains("ServerCertificateIssuer", "Handle: 2")
        .doesNotContain("ClientCertificate");
  }

  @Test
  void aProtocolNeedsWhatItProvesWith() {
    settings();
    assertThatThrownBy(
            () -> trial.of(new ChangeWiredDot1x(), Map.of("state", "ON", "protocol", "EAP_TLS")))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(
            () ->
                trial.of(
                    new ChangeWiredDot1x(),
                    Map.of("state", "ON", "protocol", "PEAP_MSCHAPV2", "userName", "tern")))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> trial.of(new ChangeWiredDot1x(), Map.of("state", "ON")))
        .isInstanceOf(BadArguments.class);
    assertThat(firmware.asked()).doesNotContain("Put IPS_IEEE8021xSettings");
  }

  @Test
  void aPortWithALinkIsGuarded() {
    settings();
    firmware.listing(
        "AMT_EthernetPortSettings",
        "<g:AMT_EthernetPortSettings><g:InstanceID>0</g:InstanceID><g:LinkIsUp>true</g:LinkIsUp>"
            + "</g:AMT_EthernetPortSettings>");
    assertThatThrownBy(() -> trial.of(new ChangeWiredDot1x(), Map.of("state", "OFF")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("anyway");
  }

  @Test
  void oldFirmwareHasItsProfile() throws Exception {
    firmware
        .having("AMT_8021XProfile", "<g:Enabled>true</g:Enabled>")
        .answering("Put AMT_8021XProfile", "<g:AMT_8021XProfile/>");
    assertThat(trial.of(new ReadDot1x(), Map.of()).value("wired", "state")).contains("on");
    trial.of(new ChangeWiredDot1x(), Map.of("state", "OFF"));
    assertThat(trial.last("Put")).contains("Enabled>false<");
  }

  @Test
  void firmwareWithoutAnySaysSo() {
    assertThatThrownBy(() -> trial.of(new ChangeWiredDot1x(), Map.of("state", "OFF")))
        .isInstanceOf(OperationFailed.class);
  }
}
