package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** A boot configuration; Intel AMT has one (DMTF DSP1012, Boot Control Profile). */
@XmlRootElement(name = "CIM_BootConfigSetting")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBootConfigSetting {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** InstanceID of the only boot configuration of Intel AMT. */
  public static final String INSTANCE_ID = "Intel(r) AMT: Boot Configuration 0";

  /**
   * Takes back the boot order: the next boot is as the BIOS says. The Source is left out because
   * firmware 16.1 refuses an empty one.
   */
  public static Invocation<WsmanInstance> clearBootOrder() {
    return Invocation.of("CIM_BootConfigSetting", "ChangeBootOrder")
        .explainedBy(BootChangeReturn.class);
  }

  /**
   * Makes the next boot use a source.
   *
   * @param source InstanceID of a CIM_BootSourceSetting, such as "Intel(r) AMT: Force PXE Boot"
   */
  public static Invocation<WsmanInstance> changeBootOrder(String source) {
    return clearBootOrder()
        .with(
            "Source",
            EndpointReference.to("CIM_BootSourceSetting", Selectors.of("InstanceID", source)));
  }
}
