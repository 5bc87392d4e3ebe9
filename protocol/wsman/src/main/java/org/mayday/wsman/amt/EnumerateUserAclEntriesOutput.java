package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output of AMT_AuthorizationService.EnumerateUserAclEntries (Intel AMT Implementation and
 * Reference Guide, AMT_AuthorizationService).
 */
@XmlRootElement(name = "EnumerateUserAclEntries_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class EnumerateUserAclEntriesOutput {
  @XmlElement(name = "TotalCount")
  private @Nullable Long totalCount;

  @XmlElement(name = "HandlesCount")
  private @Nullable Long handlesCount;

  @XmlElement(name = "Handles")
  private final List<Long> handles = new ArrayList<>();

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** How many accounts there are in all. */
  public Optional<Long> totalCount() {
    return Optional.ofNullable(totalCount);
  }

  /** How many come in this answer. */
  public Optional<Long> handlesCount() {
    return Optional.ofNullable(handlesCount);
  }

  /** Their handles. */
  public List<Long> handles() {
    return List.copyOf(handles);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
