package org.mayday.bridge.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.staff.boundary.Role;

class MessageReaderTest {
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String WSEN = "http://schemas.xmlsoap.org/ws/2004/09/enumeration/";
  private static final String AMT = "http://intel.com/wbem/wscim/1/amt-schema/1/";
  private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";
  private static final String IDENTIFY =
      "<i:Identify xmlns:i='http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd'/>";

  private final MessageReader reader = new MessageReader();

  private static String action(String action) {
    return "<a:Action>" + action + "</a:Action>";
  }

  private static String resource(String resource) {
    return "<w:ResourceURI>" + resource + "</w:ResourceURI>";
  }

  private static String message(String header, String body) {
    return "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
        + " xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'"
        + " xmlns:w='http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd'><s:Header>"
        + header
        + "</s:Header><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private BridgeMessage read(String text) throws BridgeRefused {
    return reader.read(text.getBytes(UTF_8));
  }

  private BridgeMessage wish(String action, String resource) throws BridgeRefused {
    return read(message(action(action) + resource(resource), ""));
  }

  @ParameterizedTest
  @CsvSource({
    TRANSFER + "Get," + CIM + "CIM_Chassis,Get CIM_Chassis",
    WSEN + "Enumerate," + CIM + "CIM_Chip,Enumerate CIM_Chip",
    WSEN + "Pull," + CIM + "CIM_Chip,Pull CIM_Chip",
    AMT + "AMT_MessageLog/GetRecords," + AMT + "AMT_MessageLog,AMT_MessageLog.GetRecords",
    AMT + "AMT_AuditLog/ReadRecords," + AMT + "AMT_AuditLog,AMT_AuditLog.ReadRecords"
  })
  void knowsWhatOnlyReads(String action, String resource, String words) throws BridgeRefused {
    BridgeMessage message = wish(action, resource);
    assertThat(message.reading()).isTrue();
    assertThat(message).hasToString(words);
  }

  @ParameterizedTest
  @CsvSource({
    TRANSFER + "Put," + AMT + "AMT_GeneralSettings",
    TRANSFER + "Create," + AMT + "AMT_GeneralSettings",
    TRANSFER + "Delete," + AMT + "AMT_GeneralSettings",
    "http://schemas.xmlsoap.org/ws/2004/08/eventing/Subscribe," + CIM + "CIM_FilterCollection",
    AMT + "AMT_MessageLog/ClearLog," + AMT + "AMT_MessageLog",
    CIM + "AMT_MessageLog/GetRecords," + CIM + "AMT_MessageLog",
    AMT + "AMT_AuditLog/ReadRecords," + AMT + "AMT_MessageLog",
    CIM
        + "CIM_PowerManagementService/RequestPowerStateChange,"
        + CIM
        + "CIM_PowerManagementService",
    "urn:Get," + CIM + "CIM_Chassis"
  })
  void takesAllElseToChange(String action, String resource) throws BridgeRefused {
    assertThat(wish(action, resource).reading()).isFalse();
  }

  @Test
  void knowsIdentify() throws BridgeRefused {
    BridgeMessage message = read(message("", IDENTIFY));
    assertThat(message.reading()).isTrue();
    assertThat(message).hasToString("Identify");
  }

  @Test
  void tellsTheMessageIdIfItIsOne() throws BridgeRefused {
    String known = action(TRANSFER + "Get") + resource(CIM + "CIM_Chip");
    assertThat(read(message(known + "<a:MessageID>uuid:7</a:MessageID>", "")).messageId())
        .contains("uuid:7");
    assertThat(read(message(known + "<a:MessageID>a b\nc</a:MessageID>", "")).messageId())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- -->", "<?x ?>", "<![CDATA[]]>"})
  void doesNotTakeForReadingWhatAnotherParserMightReadDifferently(String odd) throws BridgeRefused {
    String get = message(action(TRANSFER + "Get" + odd) + resource(CIM + "CIM_Chip"), "");
    assertThat(read(get).role()).isEqualTo(Role.SUPERVISOR);
    String declared = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    assertThat(read(declared + get.replace(odd, "")).reading()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a:Action>urn:a</a:Action><a:Action>urn:b</a:Action>",
        "<Action>urn:a</Action>",
        "<a:Action>urn:a</a:Action><x:Action xmlns:x='urn:x'>urn:b</x:Action>",
        "<a:Action>urn:a<b/></a:Action>",
        "<a:Action>urn a</a:Action>",
        "<a:Action/>",
        "<a:Action>urn:a</a:Action><w:ResourceURI>a</w:ResourceURI><w:ResourceURI>b</w:ResourceURI>"
      })
  void refusesWhatIsNotOneActionOnOneResource(String header) {
    assertMalformed(message(header, "").getBytes(UTF_8));
  }

  @Test
  void refusesIdentifyInDisguise() {
    assertMalformed(message(resource("urn:x"), IDENTIFY).getBytes(UTF_8));
    assertMalformed(message("", IDENTIFY + IDENTIFY).getBytes(UTF_8));
  }

  @Test
  void refusesOtherEncodings() {
    String get = message(action(TRANSFER + "Get"), "<x>ü</x>");
    assertMalformed(get.getBytes(UTF_16));
    assertMalformed(get.getBytes(ISO_8859_1));
    assertMalformed(("<?xml version='1.0' encoding='ISO-8859-1'?>" + get).getBytes(UTF_8));
  }

  @Test
  void refusesDocumentTypesAndDepth() {
    String get = message(action(TRANSFER + "Get"), "");
    assertMalformed(("<!DOCTYPE x [<!ENTITY e 'x'>]>" + get).getBytes(UTF_8));
    String deep = "<x>".repeat(100) + "</x>".repeat(100);
    assertMalformed(message(action(TRANSFER + "Get"), deep).getBytes(UTF_8));
    assertMalformed("<html/>".getBytes(UTF_8));
    assertMalformed(new byte[0]);
  }

  private void assertMalformed(byte[] message) {
    assertThatThrownBy(() -> reader.read(message))
        .isInstanceOfSatisfying(
            BridgeRefused.class,
            e -> {
              assertThat(e.kind()).isEqualTo(BridgeRefused.Kind.MALFORMED);
              assertThat(e).hasMessageStartingWith("The WS-Management message ");
            });
  }
}
