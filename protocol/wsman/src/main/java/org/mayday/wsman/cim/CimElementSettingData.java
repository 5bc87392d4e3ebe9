package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;

/** Ties something to a setting of it (DMTF CIM schema, CIM_ElementSettingData). */
@XmlRootElement(name = "CIM_ElementSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimElementSettingData {
  @XmlElement(name = "ManagedElement")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference managedElement;

  @XmlElement(name = "SettingData")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference settingData;

  @XmlElement(name = "IsCurrent")
  private @Nullable Long isCurrent;

  @XmlElement(name = "IsDefault")
  private @Nullable Long isDefault;

  @XmlElement(name = "IsNext")
  private @Nullable Long isNext;

  /** The thing. */
  public Optional<EndpointReference> managedElement() {
    return Optional.ofNullable(managedElement);
  }

  /** The setting. */
  public Optional<EndpointReference> settingData() {
    return Optional.ofNullable(settingData);
  }

  /** Whether it is in use. */
  public Optional<CodedValue<SettingUse>> isCurrent() {
    return CodedValue.of(SettingUse.class, isCurrent);
  }

  /** Whether it is what the PC began with. */
  public Optional<CodedValue<SettingUse>> isDefault() {
    return CodedValue.of(SettingUse.class, isDefault);
  }

  /** Whether it will be in use after the next start. */
  public Optional<CodedValue<SettingUse>> isNext() {
    return CodedValue.of(SettingUse.class, isNext);
  }
}
