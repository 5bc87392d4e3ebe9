package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;

/**
 * The power state of the PC and the states that can be asked for now (DMTF CIM schema; Intel AMT
 * enumerates it as CIM_ServiceAvailableToElement).
 */
@XmlRootElement(name = "CIM_AssociatedPowerManagementService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimAssociatedPowerManagementService {
  @XmlElement(name = "PowerState")
  private @Nullable Long powerState;

  @XmlElement(name = "AvailableRequestedPowerStates")
  private final List<Long> availableRequestedPowerStates = new ArrayList<>();

  @XmlElement(name = "ServiceProvided")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference serviceProvided;

  @XmlElement(name = "UserOfService")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference userOfService;

  /** The present power state. */
  public Optional<CodedValue<PowerState>> powerState() {
    return CodedValue.of(PowerState.class, powerState);
  }

  /** The states that can be asked for now; empty on firmware that does not tell. */
  public List<CodedValue<PowerState>> availableRequestedPowerStates() {
    return availableRequestedPowerStates.stream()
        .map(number -> CodedValue.of(PowerState.class, number.longValue()))
        .toList();
  }

  /** The service that can change the state. */
  public Optional<EndpointReference> serviceProvided() {
    return Optional.ofNullable(serviceProvided);
  }

  /** The PC. */
  public Optional<EndpointReference> userOfService() {
    return Optional.ofNullable(userOfService);
  }

  /** The association class under which Intel AMT enumerates these instances. */
  public static final String ENUMERATED_AS = "CIM_ServiceAvailableToElement";
}
