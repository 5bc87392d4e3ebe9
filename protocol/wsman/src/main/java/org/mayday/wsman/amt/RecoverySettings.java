package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What AMT_BootSettingData tells of recovery and erasing; all of it can only be read (Intel AMT
 * Implementation and Reference Guide, AMT_BootSettingData).
 */
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
abstract class RecoverySettings {
  @XmlElement(name = "UEFIHTTPSBootEnabled")
  private @Nullable Boolean uefiHttpsBootEnabled;

  @XmlElement(name = "BootguardStatus")
  private @Nullable Long bootguardStatus;

  @XmlElement(name = "RSEPassword")
  private @Nullable String rsePassword;

  @XmlElement(name = "UEFILocalPBABootEnabled")
  private @Nullable Boolean uefiLocalPbaBootEnabled;

  @XmlElement(name = "WinREBootEnabled")
  private @Nullable Boolean winReBootEnabled;

  @XmlElement(name = "RPEEnabled")
  private @Nullable Boolean rpeEnabled;

  @XmlElement(name = "SecureBootControlEnabled")
  private @Nullable Boolean secureBootControlEnabled;

  @XmlElement(name = "UefiBootNumberOfParams")
  private @Nullable Long uefiBootNumberOfParams;

  @XmlElement(name = "BIOSLastStatus")
  private final List<Long> biosLastStatus = new ArrayList<>();

  /** Whether the BIOS allows booting from an HTTPS server. */
  public Optional<Boolean> uefiHttpsBootEnabled() {
    return Optional.ofNullable(uefiHttpsBootEnabled);
  }

  /** Bits of the state of Boot Guard. */
  public Optional<Long> bootguardStatus() {
    return Optional.ofNullable(bootguardStatus);
  }

  /** Password of a drive to be erased; never told, empty. */
  public Optional<String> rsePassword() {
    return Optional.ofNullable(rsePassword);
  }

  /** Whether the BIOS allows booting a local pre-boot application. */
  public Optional<Boolean> uefiLocalPbaBootEnabled() {
    return Optional.ofNullable(uefiLocalPbaBootEnabled);
  }

  /** Whether the BIOS allows booting the Windows recovery environment. */
  public Optional<Boolean> winReBootEnabled() {
    return Optional.ofNullable(winReBootEnabled);
  }

  /** Whether the BIOS allows Remote Platform Erase. */
  public Optional<Boolean> rpeEnabled() {
    return Optional.ofNullable(rpeEnabled);
  }

  /** Whether the BIOS lets Secure Boot be left out for one boot. */
  public Optional<Boolean> secureBootControlEnabled() {
    return Optional.ofNullable(secureBootControlEnabled);
  }

  /** How many {@link UefiBootParameters} are set. */
  public Optional<Long> uefiBootNumberOfParams() {
    return Optional.ofNullable(uefiBootNumberOfParams);
  }

  /** What the BIOS reported of the last boot: a status, and what it did with the options. */
  public List<Long> biosLastStatus() {
    return List.copyOf(biosLastStatus);
  }
}
