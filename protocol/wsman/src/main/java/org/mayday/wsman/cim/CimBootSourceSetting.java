package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that the PC can boot from (DMTF DSP1012, Boot Control Profile). */
@XmlRootElement(name = "CIM_BootSourceSetting")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBootSourceSetting {
  /** The local disk. */
  public static final String HARD_DRIVE = "Intel(r) AMT: Force Hard-drive Boot";

  /** The network. */
  public static final String PXE = "Intel(r) AMT: Force PXE Boot";

  /** A CD or DVD in the PC. */
  public static final String CD = "Intel(r) AMT: Force CD/DVD Boot";

  /** The maker's diagnostics. */
  public static final String DIAGNOSTICS = "Intel(r) AMT: Force Diagnostic Boot";

  /** An HTTPS server (One Click Recovery). */
  public static final String HTTPS = "Intel(r) AMT: Force OCR UEFI HTTPS Boot";

  /** How the InstanceIDs of local recovery sources begin; a number follows. */
  public static final String RECOVERY_OPTION = "Intel(r) AMT: Force OCR UEFI Boot Option";

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "StructuredBootString")
  private @Nullable String structuredBootString;

  @XmlElement(name = "BIOSBootString")
  private @Nullable String biosBootString;

  @XmlElement(name = "BootString")
  private @Nullable String bootString;

  @XmlElement(name = "FailThroughSupported")
  private @Nullable Long failThroughSupported;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** What it is, such as "CIM:Network:1". */
  public Optional<String> structuredBootString() {
    return Optional.ofNullable(structuredBootString);
  }

  /** What the BIOS calls it. */
  public Optional<String> biosBootString() {
    return Optional.ofNullable(biosBootString);
  }

  /** The device path of it, for recovery sources. */
  public Optional<String> bootString() {
    return Optional.ofNullable(bootString);
  }

  /** 2 if the BIOS does not go on to the next source when this one fails. */
  public Optional<Long> failThroughSupported() {
    return Optional.ofNullable(failThroughSupported);
  }
}
