package org.mayday.gateways.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.presence.boundary.Trigger;

/** What is read of the notifications of gateways, and what is not. */
class SightingsTest {
  private static final UUID PC = UUID.fromString("12345678-9abc-def0-1234-56789abcdef0");

  private static String envelope(String namespace, String content) {
    return "<?xml version='1.0'?><x:Envelope xmlns:x='http://schemas.xmlsoap.org/soap/envelope/'>"
        + "<x:Header/><x:Body><EventNotification xmlns='"
        + namespace
        + "'>"
        + content
        + "</EventNotification></x:Body></x:Envelope>";
  }

  private static Sighting read(String envelope) throws Unreadable {
    byte[] bytes = envelope.getBytes(StandardCharsets.UTF_8);
    return Sightings.of(Envelope.read(bytes).content());
  }

  private static Sighting said(String more) throws Unreadable {
    return read(
        envelope(
            "urn:any",
            "<State>0</State><DeviceFqdn>ward-17</DeviceFqdn>"
                + more
                + "<DeviceUuid>"
                + PC
                + "</DeviceUuid>"));
  }

  @Test
  void readsAnOldNotificationInWhateverNamespace() throws Exception {
    Sighting sighting = said("<DevicePort>16993</DevicePort>");
    assertThat(sighting.connected()).isTrue();
    assertThat(sighting.platform()).isEqualTo(PC);
    assertThat(sighting.fqdn()).isEqualTo("ward-17");
    assertThat(sighting.ports()).containsExactly(16993, 16995);
    assertThat(sighting.tunnel()).isEmpty();
    assertThat(sighting.trigger()).isNull();
  }

  @Test
  void readsWhatMaydayAdds() throws Exception {
    Sighting sighting =
        said(
            "<DevicePort>16992</DevicePort><e:Tunnel xmlns:e='urn:mayday:mps-extension:1'>"
                + "<e:time>2026-01-01T00:00:00Z</e:time><e:tunnel>t-1</e:tunnel>"
                + "<e:address>192.0.2.7</e:address><e:port>16992</e:port><e:port>5900</e:port>"
                + "<e:trigger>USER_INITIATED</e:trigger></e:Tunnel>");
    assertThat(sighting.ports()).containsExactly(16992, 5900);
    assertThat(sighting.tunnel()).isEqualTo("t-1");
    assertThat(sighting.address()).isEqualTo("192.0.2.7");
    assertThat(sighting.trigger()).isEqualTo(Trigger.USER_INITIATED);
  }

  @Test
  void takesTheUsualPortsIfNoneAreNamed() throws Exception {
    assertThat(said("").ports()).containsExactlyInAnyOrder(16992, 16994);
    assertThat(said("<DevicePort>0</DevicePort><DevicePort>99999</DevicePort>").ports())
        .containsExactlyInAnyOrder(16992, 16994);
  }

  @Test
  void believesTheLengthOfNothing() throws Exception {
    String much = "x".repeat(5_000);
    Sighting sighting =
        read(
            envelope(
                "urn:any",
                "<State>1</State><DeviceFqdn>%s</DeviceFqdn><DeviceUuid>%s</DeviceUuid><Tunnel><tunnel>%s</tunnel><detail>%s</detail><address>%s</address>%s</Tunnel>"
                    .formatted(much, PC, much, much, much, "<port>16992</port>".repeat(5_000))));
    assertThat(sighting.connected()).isFalse();
    assertThat(sighting.fqdn()).hasSize(255);
    assertThat(sighting.tunnel()).hasSize(100);
    assertThat(sighting.detail()).hasSize(300);
    assertThat(sighting.address()).hasSize(64);
    assertThat(sighting.ports()).containsExactly(16992);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<Envelope/>",
        "<Envelope><Body/></Envelope>",
        "<html><Body><EventNotification/></Body></html>",
        "<Envelope><Body><EventNotification><State>2</State></EventNotification></Body></Envelope>",
        "<Envelope><Body><EventNotification><State>0</State><DeviceUuid>me</DeviceUuid>"
            + "</EventNotification></Body></Envelope>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Envelope><Body>"
            + "<EventNotification><State>0</State><DeviceFqdn>&x;</DeviceFqdn></EventNotification>"
            + "</Body></Envelope>"
      })
  void readsNothingElse(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void tellsFaultsInTheirWords() {
    String fault =
        "<Envelope><Body><Fault><faultcode>Client</faultcode><faultstring>No such context"
            + "</faultstring></Fault></Body></Envelope>";
    assertThatThrownBy(() -> read(fault)).hasMessage("fault: No such context");
  }
}
