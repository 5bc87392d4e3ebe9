package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.envelope.DatetimeAdapter;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** The audit log (Intel AMT Implementation and Reference Guide, AMT_AuditLog). */
@XmlRootElement(name = "AMT_AuditLog")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAuditLog {
  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "OverwritePolicy")
  private @Nullable Long overwritePolicy;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "AuditState")
  private @Nullable Long auditState;

  @XmlElement(name = "CurrentNumberOfRecords")
  private @Nullable Long currentNumberOfRecords;

  @XmlElement(name = "MaxNumberOfRecords")
  private @Nullable Long maxNumberOfRecords;

  @XmlElement(name = "PercentageFree")
  private @Nullable Long percentageFree;

  @XmlElement(name = "StoragePolicy")
  private @Nullable Long storagePolicy;

  @XmlElement(name = "MinDaysToKeep")
  private @Nullable Long minDaysToKeep;

  @XmlElement(name = "MaxAllowedAuditors")
  private @Nullable Long maxAllowedAuditors;

  @XmlElement(name = "TimeOfLastRecord")
  @XmlJavaTypeAdapter(DatetimeAdapter.class)
  private @Nullable Instant timeOfLastRecord;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  /** Key. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM policy when it is full: 2 old records make room, 7 new ones are lost. */
  public Optional<Long> overwritePolicy() {
    return Optional.ofNullable(overwritePolicy);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Bits of the state; see {@link #states}. */
  public Optional<Long> auditState() {
    return Optional.ofNullable(auditState);
  }

  /** Records that are there. */
  public Optional<Long> currentNumberOfRecords() {
    return Optional.ofNullable(currentNumberOfRecords);
  }

  /** Records that fit; 0 if the firmware does not tell. */
  public Optional<Long> maxNumberOfRecords() {
    return Optional.ofNullable(maxNumberOfRecords);
  }

  /** How many percent of the storage are free. */
  public Optional<Long> percentageFree() {
    return Optional.ofNullable(percentageFree);
  }

  /** What happens when it is full. */
  public Optional<CodedValue<AuditStorage>> storagePolicy() {
    return CodedValue.of(AuditStorage.class, storagePolicy);
  }

  /** Days for which records are kept at least, where only what is old enough is overwritten. */
  public Optional<Long> minDaysToKeep() {
    return Optional.ofNullable(minDaysToKeep);
  }

  /** Auditors that there can be. */
  public Optional<Long> maxAllowedAuditors() {
    return Optional.ofNullable(maxAllowedAuditors);
  }

  /** When the newest record was written. */
  public Optional<Instant> timeOfLastRecord() {
    return Optional.ofNullable(timeOfLastRecord);
  }

  /** Whether it is kept. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** The state in words: one or several of disabled, locked, almost full, full, without key. */
  public List<String> states() {
    long bits = auditState == null ? 0 : auditState;
    List<String> words = new ArrayList<>();
    for (int bit = 0; bit < STATES.size(); bit++) {
      if ((bits >> bit & 1) != 0) {
        words.add(STATES.get(bit));
      }
    }
    return words.isEmpty() ? List.of("enabled") : words;
  }

  private static final List<String> STATES =
      List.of("disabled", "locked", "almost full", "full", "no key for signatures");

  /** Reads records, oldest first; at most 10 of them come. Index 1 is the oldest. */
  public static Invocation<ReadRecordsOutput> readRecords(long startIndex) {
    return Invocation.of("AMT_AuditLog", "ReadRecords")
        .with("StartIndex", startIndex)
        .answering(ReadRecordsOutput.class);
  }

  /**
   * Locks the log, so that nothing is written while it is read and cleared.
   *
   * @param seconds after which it unlocks itself, at most 300
   */
  public static Invocation<SetAuditLockOutput> lock(AuditLockKind kind, int seconds) {
    return Invocation.of("AMT_AuditLog", "SetAuditLock")
        .with("LockTimeoutInSeconds", seconds)
        .with("Flag", kind.number())
        .answering(SetAuditLockOutput.class);
  }

  /** Unlocks the log with the handle that locking gave. */
  public static Invocation<SetAuditLockOutput> unlock(long handle) {
    return Invocation.of("AMT_AuditLog", "SetAuditLock")
        .with("Flag", AuditLockKind.UNLOCK.number())
        .with("Handle", handle)
        .answering(SetAuditLockOutput.class);
  }

  /** Forgets all records; the log must be locked by an auditor where there is one. */
  public static Invocation<WsmanInstance> clearLog() {
    return Invocation.of("AMT_AuditLog", "ClearLog");
  }

  /** Has the log signed with the key that was set. */
  public static Invocation<ExportAuditLogSignatureOutput> exportSignature(AuditSigning signing) {
    return Invocation.of("AMT_AuditLog", "ExportAuditLogSignature")
        .with("SigningMechanism", signing.number())
        .answering(ExportAuditLogSignatureOutput.class);
  }

  /**
   * Gives the firmware the key and the certificates for signatures.
   *
   * @param key base64 of the RSA private key (PKCS #1)
   * @param lengths bytes of each certificate
   * @param certificates base64 of all certificates one after the other
   */
  public static Invocation<WsmanInstance> setSigningKey(
      String key, List<Integer> lengths, String certificates) {
    Invocation<WsmanInstance> call =
        Invocation.of("AMT_AuditLog", "SetSigningKeyMaterial")
            .with("SigningMechanismType", AuditSigning.RSA_SHA1.number())
            .with("SigningKey", key);
    for (int length : lengths) {
      call = call.with("LengthOfCertificates", length);
    }
    return call.with("Certificates", certificates);
  }
}
