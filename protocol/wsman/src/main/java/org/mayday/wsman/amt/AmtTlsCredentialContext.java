package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.mayday.wsman.cim.CimCredentialContext;

/**
 * The certificate that TLS shows (Intel AMT Implementation and Reference Guide,
 * AMT_TLSCredentialContext).
 */
@XmlRootElement(name = "AMT_TLSCredentialContext")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtTlsCredentialContext extends CimCredentialContext {}
