package org.mayday.wsman.amt;

import java.util.List;
import java.util.Optional;
import org.mayday.wsman.Invocation;

/**
 * An account as it is written (Intel AMT Implementation and Reference Guide,
 * AMT_AuthorizationService.AddUserAclEntryEx). It has either a name for HTTP Digest or a security
 * identifier for Kerberos.
 *
 * @param digestUsername name, at most 16 characters
 * @param digestPassword hash of {@link DigestHash}; empty to keep the present one
 * @param kerberosUserSid security identifier in base64
 * @param accessPermission number of {@link AclAccess}
 * @param realms numbers of {@link AclRealm}
 */
public record UserAclEntry(
    Optional<String> digestUsername,
    Optional<String> digestPassword,
    Optional<String> kerberosUserSid,
    long accessPermission,
    List<Long> realms) {

  /** Keeps a copy. */
  public UserAclEntry {
    realms = List.copyOf(realms);
  }

  <T> Invocation<T> in(Invocation<T> call) {
    Invocation<T> filled = call;
    if (digestUsername.isPresent()) {
      filled = filled.with("DigestUsername", digestUsername.get());
    }
    if (digestPassword.isPresent()) {
      filled = filled.with("DigestPassword", digestPassword.get());
    }
    if (kerberosUserSid.isPresent()) {
      filled = filled.with("KerberosUserSid", kerberosUserSid.get());
    }
    filled = filled.with("AccessPermission", accessPermission);
    for (Long realm : realms) {
      filled = filled.with("Realms", realm);
    }
    return filled;
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "UserAclEntry[" + digestUsername.or(() -> kerberosUserSid).orElse("") + "]";
  }
}
