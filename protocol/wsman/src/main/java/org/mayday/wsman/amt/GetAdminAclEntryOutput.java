package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output of AMT_AuthorizationService.GetAdminAclEntry (Intel AMT Implementation and Reference
 * Guide, AMT_AuthorizationService).
 */
@XmlRootElement(name = "GetAdminAclEntry_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class GetAdminAclEntryOutput {
  @XmlElement(name = "Username")
  private @Nullable String username;

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** Name of the administrator. */
  public Optional<String> username() {
    return Optional.ofNullable(username);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
