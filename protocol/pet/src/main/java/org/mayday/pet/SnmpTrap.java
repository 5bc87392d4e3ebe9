package org.mayday.pet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/**
 * An SNMPv1 Trap-PDU (RFC 1157 4.1.6) as a Platform Event Trap uses it.
 *
 * @param community the community string's bytes, US-ASCII by custom
 * @param specific the specific-trap field
 * @param body the value of the one variable binding
 */
record SnmpTrap(String community, int specific, byte[] body) {
  /** PET 1.0, "Enterprise": 1.3.6.1.4.1.wired_for_management.PET.version. */
  private static final OID ENTERPRISE = new OID("1.3.6.1.4.1.3183.1.1");

  private static final int SNMP_V1 = 0;
  private static final int LONGEST_COMMUNITY = 255;

  /** Reads a datagram of a size that the caller has bounded. */
  static SnmpTrap read(byte[] datagram) throws MalformedTrapException {
    try {
      return parse(new BERInputStream(ByteBuffer.wrap(datagram)));
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions on some broken lengths.
      throw new MalformedTrapException("The datagram is not an SNMP message", e);
    }
  }

  private static SnmpTrap parse(BERInputStream in) throws IOException, MalformedTrapException {
    BER.MutableByte type = new BER.MutableByte();
    BER.decodeHeader(in, type);
    if (type.getValue() != BER.SEQUENCE || BER.decodeInteger(in, type) != SNMP_V1) {
      throw new MalformedTrapException("The datagram is not an SNMPv1 message");
    }
    OctetString community = new OctetString();
    community.decodeBER(in);
    if (community.length() > LONGEST_COMMUNITY) {
      throw new MalformedTrapException("The community is too long");
    }
    PDUv1 pdu = new PDUv1();
    pdu.decodeBER(in);
    return trap(community, pdu);
  }

  private static SnmpTrap trap(OctetString community, PDUv1 pdu) throws MalformedTrapException {
    if (pdu.getType() != PDU.V1TRAP
        || pdu.getGenericTrap() != PDUv1.ENTERPRISE_SPECIFIC
        || !pdu.getEnterprise().startsWith(ENTERPRISE)) {
      throw new MalformedTrapException("The trap is not one of a platform event");
    }
    List<? extends VariableBinding> bindings = pdu.getVariableBindings();
    if (bindings.size() != 1 || !(bindings.get(0).getVariable() instanceof OctetString body)) {
      throw new MalformedTrapException("The trap does not have one octet string");
    }
    return new SnmpTrap(
        new String(community.getValue(), StandardCharsets.US_ASCII),
        pdu.getSpecificTrap(),
        body.getValue());
  }
}
