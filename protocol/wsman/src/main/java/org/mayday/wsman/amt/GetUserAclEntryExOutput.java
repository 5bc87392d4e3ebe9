package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * Output of AMT_AuthorizationService.GetUserAclEntryEx (Intel AMT Implementation and Reference
 * Guide, AMT_AuthorizationService).
 */
@XmlRootElement(name = "GetUserAclEntryEx_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class GetUserAclEntryExOutput {
  @XmlElement(name = "DigestUsername")
  private @Nullable String digestUsername;

  @XmlElement(name = "KerberosUserSid")
  private @Nullable String kerberosUserSid;

  @XmlElement(name = "AccessPermission")
  private @Nullable Long accessPermission;

  @XmlElement(name = "Realms")
  private final List<Long> realms = new ArrayList<>();

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** Name for HTTP Digest; not told of Kerberos accounts. */
  public Optional<String> digestUsername() {
    return Optional.ofNullable(digestUsername);
  }

  /** Security identifier in base64; not told of Digest accounts. */
  public Optional<String> kerberosUserSid() {
    return Optional.ofNullable(kerberosUserSid);
  }

  /** From where it may be used. */
  public Optional<CodedValue<AclAccess>> accessPermission() {
    return CodedValue.of(AclAccess.class, accessPermission);
  }

  /** What it may be used for. */
  public List<CodedValue<AclRealm>> realms() {
    return realms.stream()
        .map(number -> CodedValue.of(AclRealm.class, number.longValue()))
        .toList();
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
