package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.mayday.wsman.cim.CimCredentialContext;

/**
 * Ties a server to what the PC logs in there with (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessCredentialContext).
 */
@XmlRootElement(name = "AMT_RemoteAccessCredentialContext")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRemoteAccessCredentialContext extends CimCredentialContext {}
