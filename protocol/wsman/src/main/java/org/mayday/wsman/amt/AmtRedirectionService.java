package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.cim.StateChangeReturn;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Serial over LAN and storage redirection (Intel AMT Implementation and Reference Guide,
 * AMT_RedirectionService).
 */
@XmlRootElement(name = "AMT_RedirectionService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRedirectionService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "ListenerEnabled")
  private @Nullable Boolean listenerEnabled;

  @XmlElement(name = "AccessLog")
  private final List<String> accessLog = new ArrayList<>();

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

  /** Which redirection is enabled. */
  public Optional<CodedValue<RedirectionState>> enabledState() {
    return CodedValue.of(RedirectionState.class, enabledState);
  }

  /** Whether the redirection port listens. */
  public Optional<Boolean> listenerEnabled() {
    return Optional.ofNullable(listenerEnabled);
  }

  /** Who used redirection lately. */
  public List<String> accessLog() {
    return List.copyOf(accessLog);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Session type of storage redirection. */
  public static final int IDER_SESSION = 0;

  /** Session type of serial over LAN. */
  public static final int SOL_SESSION = 1;

  /** Switches serial over LAN and storage redirection on or off. */
  public static Invocation<WsmanInstance> requestStateChange(RedirectionState state) {
    return Invocation.of("AMT_RedirectionService", "RequestStateChange")
        .with("RequestedState", state.number())
        .explainedBy(StateChangeReturn.class);
  }

  /**
   * Ends a session that is under way.
   *
   * @param type {@link #IDER_SESSION} or {@link #SOL_SESSION}
   */
  public static Invocation<WsmanInstance> terminateSession(int type) {
    return Invocation.of("AMT_RedirectionService", "TerminateSession").with("SessionType", type);
  }
}
