package org.mayday.accounts.control;

import java.util.List;
import java.util.Optional;
import org.mayday.wsman.amt.AclAccess;
import org.mayday.wsman.amt.AclRealm;
import org.mayday.wsman.amt.GetUserAclEntryExOutput;
import org.mayday.wsman.amt.SecurityIdentifier;
import org.mayday.wsman.amt.UserAclEntry;
import org.mayday.wsman.instance.CodedValue;

/**
 * An account as the firmware tells it.
 *
 * @param handle by which the firmware knows it
 * @param enabled whether it may be used; empty if the firmware does not say
 */
record Account(long handle, GetUserAclEntryExOutput entry, Optional<Boolean> enabled) {
  private static final String SYSTEM = "$$";

  /** User name, or security identifier S-1-...; "(handle 7)" if the firmware tells neither. */
  String name() {
    return entry
        .digestUsername()
        .or(() -> entry.kerberosUserSid().map(sid -> SecurityIdentifier.text(sid).orElse(sid)))
        .filter(name -> !name.isBlank())
        .orElse("(handle " + handle + ")");
  }

  /** How it logs in: "digest" or "kerberos"; "system" for accounts of the firmware's own parts. */
  String kind() {
    if (isOfSystem()) {
      return "system";
    }
    return entry.kerberosUserSid().isPresent() ? "kerberos" : "digest";
  }

  /** Whether a part of the firmware itself uses it. */
  boolean isOfSystem() {
    return name().startsWith(SYSTEM);
  }

  Optional<CodedValue<AclAccess>> access() {
    return entry.accessPermission();
  }

  List<CodedValue<AclRealm>> realms() {
    return entry.realms();
  }

  /** The same account to be written with other values. */
  UserAclEntry changed(
      Optional<String> passwordHash, Optional<Long> access, Optional<List<Long>> realms) {
    return new UserAclEntry(
        entry.digestUsername(),
        passwordHash,
        entry.kerberosUserSid(),
        access.orElseGet(() -> access().map(CodedValue::number).orElse(0L)),
        realms.orElseGet(() -> realms().stream().map(CodedValue::number).toList()));
  }
}
