package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output of AMT_AuthorizationService.GetAclEnabledState (Intel AMT Implementation and Reference
 * Guide, AMT_AuthorizationService).
 */
@XmlRootElement(name = "GetAclEnabledState_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class GetAclEnabledStateOutput {
  @XmlElement(name = "Enabled")
  private @Nullable Boolean enabled;

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** Whether the account may be used. */
  public Optional<Boolean> enabled() {
    return Optional.ofNullable(enabled);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
