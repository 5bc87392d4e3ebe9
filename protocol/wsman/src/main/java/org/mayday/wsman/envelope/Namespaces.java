package org.mayday.wsman.envelope;

/** XML namespaces of the standards (DSP0226 1.0.0, annex A). */
final class Namespaces {
  static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  static final String WSA = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";

  private Namespaces() {}
}
