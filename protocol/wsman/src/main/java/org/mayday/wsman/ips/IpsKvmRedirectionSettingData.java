package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Settings of KVM redirection (Intel AMT Implementation and Reference Guide,
 * IPS_KVMRedirectionSettingData). The RFB password is never told.
 */
@XmlRootElement(name = "IPS_KVMRedirectionSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsKvmRedirectionSettingData {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "DoubleBufferActive")
  private @Nullable Boolean doubleBufferActive;

  @XmlElement(name = "DoubleBufferEnabled")
  private @Nullable Boolean doubleBufferEnabled;

  @XmlElement(name = "RFBPassword")
  private @Nullable String rfbPassword;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EnabledByMEBx")
  private @Nullable Boolean enabledByMebx;

  @XmlElement(name = "Is5900PortEnabled")
  private @Nullable Boolean port5900Enabled;

  @XmlElement(name = "OptInPolicy")
  private @Nullable Boolean optInPolicy;

  @XmlElement(name = "OptInPolicyTimeout")
  private @Nullable Long optInPolicyTimeout;

  @XmlElement(name = "SessionTimeout")
  private @Nullable Long sessionTimeout;

  @XmlElement(name = "BackToBackFbMode")
  private @Nullable Boolean backToBackFbMode;

  @XmlElement(name = "DefaultScreen")
  private @Nullable Long defaultScreen;

  @XmlElement(name = "GrayscalePixelFormatSupported")
  private @Nullable Boolean grayscaleSupported;

  @XmlElement(name = "ZlibControlSupported")
  private @Nullable Boolean zlibSupported;

  @XmlElement(name = "DoubleBufferMode")
  private @Nullable Boolean doubleBufferMode;

  @XmlElement(name = "InitialDecimationModeForLowRes")
  private @Nullable Long initialDecimation;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Whether frames are buffered twice now. */
  public Optional<Boolean> doubleBufferActive() {
    return Optional.ofNullable(doubleBufferActive);
  }

  /** Whether frames may be buffered twice. */
  public Optional<Boolean> doubleBufferEnabled() {
    return Optional.ofNullable(doubleBufferEnabled);
  }

  /** Password of port 5900; never told, empty. */
  public Optional<String> rfbPassword() {
    return Optional.ofNullable(rfbPassword);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether it is allowed in the set-up of the management engine. */
  public Optional<Boolean> enabledByMebx() {
    return Optional.ofNullable(enabledByMebx);
  }

  /** Whether plain RFB is served on port 5900. */
  public Optional<Boolean> port5900Enabled() {
    return Optional.ofNullable(port5900Enabled);
  }

  /** Whether the user must consent. */
  public Optional<Boolean> optInPolicy() {
    return Optional.ofNullable(optInPolicy);
  }

  /** Seconds for which the user may take to consent. */
  public Optional<Long> optInPolicyTimeout() {
    return Optional.ofNullable(optInPolicyTimeout);
  }

  /** Minutes without input after which a session ends; 0 for never. */
  public Optional<Long> sessionTimeout() {
    return Optional.ofNullable(sessionTimeout);
  }

  /** Whether frames are sent without a pause. */
  public Optional<Boolean> backToBackFbMode() {
    return Optional.ofNullable(backToBackFbMode);
  }

  /** The screen that is shown first, from 0. */
  public Optional<Long> defaultScreen() {
    return Optional.ofNullable(defaultScreen);
  }

  /** Whether shades of grey can be sent. */
  public Optional<Boolean> grayscaleSupported() {
    return Optional.ofNullable(grayscaleSupported);
  }

  /** Whether compression can be switched. */
  public Optional<Boolean> zlibSupported() {
    return Optional.ofNullable(zlibSupported);
  }

  /** Whether frames are kept twice. */
  public Optional<Boolean> doubleBufferMode() {
    return Optional.ofNullable(doubleBufferMode);
  }

  /** How screens are scaled at first: 1 automatic, 2 never, 3 always. */
  public Optional<Long> initialDecimation() {
    return Optional.ofNullable(initialDecimation);
  }

  /** Ends the KVM session that is under way. */
  public static Invocation<WsmanInstance> terminateSession() {
    return Invocation.of("IPS_KVMRedirectionSettingData", "TerminateSession");
  }
}
