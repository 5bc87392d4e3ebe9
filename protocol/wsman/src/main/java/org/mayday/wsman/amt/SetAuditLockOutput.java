package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output of AMT_AuditLog.SetAuditLock (Intel AMT Implementation and Reference Guide). */
@XmlRootElement(name = "SetAuditLock_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class SetAuditLockOutput {
  @XmlElement(name = "Handle")
  private @Nullable Long handle;

  /** What unlocks the log again; missing after unlocking. */
  public Optional<Long> handle() {
    return Optional.ofNullable(handle);
  }
}
