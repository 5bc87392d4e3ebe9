package org.mayday.pet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/** Traps written by hand and by the library. */
final class Traps {
  /** The body of a chassis intrusion, each field as PET 1.0 Table 3 has it. */
  static final String BODY =
      "4c4c4544004b42108033b7c04f504633" // GUID
          + "0102" // sequence number
          + "34b6d9a0" // local timestamp: 884,398,496 s since 1998
          + "003c" // UTC offset: 60 minutes
          + "68" // trap source type: firmware of a system management device
          + "68" // event source type
          + "10" // event severity: critical
          + "20" // sensor device
          + "05" // sensor number
          + "17" // entity: system chassis
          + "01" // entity instance
          + "0011223344556677" // event data
          + "19" // language: English
          + "00000157" // manufacturer: 343, Intel
          + "0abc" // system
          + "c1"; // end of the OEM fields

  /** The same as SNMPv1 (RFC 1157): sensor type 5, event type 111, offset 0. */
  static final String DATAGRAM =
      "306a" // message
          + "020100" // version 1
          + "04067075626c6963" // "public"
          + "a45d" // Trap-PDU
          + "06092b06010401986f0101" // 1.3.6.1.4.1.3183.1.1
          + "4004c0000207" // agent address 192.0.2.7
          + "020106" // enterprise specific
          + "0203056f00" // specific trap
          + "43010a" // time stamp
          + "303f303d" // variable bindings
          + "060a2b06010401986f010101" // 1.3.6.1.4.1.3183.1.1.1
          + "042f"
          + BODY;

  private Traps() {}

  static byte[] body() {
    return HexFormat.of().parseHex(BODY);
  }

  static byte[] trap(int specific, byte[] body) {
    return trap("1.3.6.1.4.1.3183.1.1", PDUv1.ENTERPRISE_SPECIFIC, specific, body);
  }

  static byte[] trap(String enterprise, int generic, int specific, byte[] body) {
    PDUv1 pdu = new PDUv1();
    pdu.setType(PDU.V1TRAP);
    pdu.setEnterprise(new OID(enterprise));
    pdu.setAgentAddress(new IpAddress("192.0.2.7"));
    pdu.setGenericTrap(generic);
    pdu.setSpecificTrap(specific);
    pdu.setTimestamp(10);
    pdu.add(new VariableBinding(new OID("1.3.6.1.4.1.3183.1.1.1"), new OctetString(body)));
    return message(pdu);
  }

  private static byte[] message(PDUv1 pdu) {
    try {
      OctetString community = new OctetString("public");
      int length = 3 + community.getBERLength() + pdu.getBERLength();
      BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 8));
      BER.encodeHeader(out, BER.SEQUENCE, length);
      BER.encodeInteger(out, BER.INTEGER, 0);
      community.encodeBER(out);
      pdu.encodeBER(out);
      byte[] written = new byte[out.getBuffer().position()];
      out.getBuffer().flip().get(written);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
