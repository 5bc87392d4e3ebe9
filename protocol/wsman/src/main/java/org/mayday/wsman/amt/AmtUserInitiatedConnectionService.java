package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The user's key for calling for help (Intel AMT Implementation and Reference Guide,
 * AMT_UserInitiatedConnectionService).
 */
@XmlRootElement(name = "AMT_UserInitiatedConnectionService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtUserInitiatedConnectionService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "LastConnectionReason")
  private @Nullable String lastConnectionReason;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** From where the user may call. */
  public Optional<CodedValue<UserInitiatedState>> enabledState() {
    return CodedValue.of(UserInitiatedState.class, enabledState);
  }

  /**
   * The reason of the latest call in the user's words; from AMT 6 on, and only if there was one.
   */
  public Optional<String> lastConnectionReason() {
    return Optional.ofNullable(lastConnectionReason);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Decides from where the user may call. */
  public static Invocation<WsmanInstance> requestStateChange(UserInitiatedState state) {
    return Invocation.of("AMT_UserInitiatedConnectionService", "RequestStateChange")
        .with("RequestedState", state.number());
  }
}
