package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.instance.CodedValue;

/**
 * How the consent code is shown to the user (Intel AMT Implementation and Reference Guide,
 * IPS_SecIOService).
 */
@XmlRootElement(name = "IPS_SecIOService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsSecIoService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Started")
  private @Nullable Boolean started;

  @XmlElement(name = "Status")
  private @Nullable String status;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "language")
  private @Nullable Long language;

  @XmlElement(name = "RequestedLanguage")
  private @Nullable Long requestedLanguage;

  @XmlElement(name = "zoom")
  private @Nullable Long zoom;

  @XmlElement(name = "DefaultScreen")
  private @Nullable Long defaultScreen;

  @XmlElement(name = "NumberOfScreens")
  private @Nullable Long numberOfScreens;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Whether the service runs. */
  public Optional<Boolean> started() {
    return Optional.ofNullable(started);
  }

  /** CIM status in a word. */
  public Optional<String> status() {
    return Optional.ofNullable(status);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the service works. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** The language in which the code is shown now. */
  public Optional<CodedValue<SecIoLanguage>> language() {
    return CodedValue.of(SecIoLanguage.class, language);
  }

  /** The language that was asked for. */
  public Optional<CodedValue<SecIoLanguage>> requestedLanguage() {
    return CodedValue.of(SecIoLanguage.class, requestedLanguage);
  }

  /** How large it is shown. */
  public Optional<Long> zoom() {
    return Optional.ofNullable(zoom);
  }

  /** On which screen it is shown, from 0. */
  public Optional<Long> defaultScreen() {
    return Optional.ofNullable(defaultScreen);
  }

  /** How many screens there are. */
  public Optional<Long> numberOfScreens() {
    return Optional.ofNullable(numberOfScreens);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }
}
