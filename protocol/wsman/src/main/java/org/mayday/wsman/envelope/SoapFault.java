package org.mayday.wsman.envelope;

/**
 * A SOAP 1.2 fault (SOAP 1.2 part 1, 5.4).
 *
 * @param code fault code without prefix
 * @param subcode innermost subcode without prefix, may be empty
 * @param reason first reason text, may be empty
 * @param detail all text of the detail, may be empty
 */
public record SoapFault(String code, String subcode, String reason, String detail) {

  /** The fault in one sentence. */
  public String sentence() {
    StringBuilder words = new StringBuilder("The PC answered with a SOAP fault ").append(code);
    if (!subcode.isEmpty()) {
      words.append('/').append(subcode);
    }
    if (!reason.isEmpty()) {
      words.append(": ").append(reason);
    }
    return words.toString();
  }
}
