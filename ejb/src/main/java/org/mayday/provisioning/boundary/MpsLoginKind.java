package org.mayday.provisioning.boundary;

/** How PCs prove to the gateway who they are (AMT_RemoteAccessService.AddMpServer, AuthMethod). */
public enum MpsLoginKind {
  /** By a user name and a password of their own. */
  PASSWORD,
  /** By a certificate of Mayday's authority, for a key that their firmware has made. */
  CERTIFICATE
}
