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
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * A set of filters for the network of the host (Intel AMT Implementation and Reference Guide,
 * AMT_SystemDefensePolicy).
 */
@XmlRootElement(name = "AMT_SystemDefensePolicy")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtSystemDefensePolicy {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "PolicyName")
  private @Nullable String policyName;

  @XmlElement(name = "PolicyPrecedence")
  private @Nullable Long policyPrecedence;

  @XmlElement(name = "AntiSpoofingSupport")
  private @Nullable Long antiSpoofingSupport;

  @XmlElement(name = "FilterCreationHandles")
  private final List<Long> filterCreationHandles = new ArrayList<>();

  @XmlElement(name = "TxDefaultDrop")
  private @Nullable Boolean txDefaultDrop;

  @XmlElement(name = "TxDefaultMatchEvent")
  private @Nullable Boolean txDefaultMatchEvent;

  @XmlElement(name = "TxDefaultCount")
  private @Nullable Boolean txDefaultCount;

  @XmlElement(name = "RxDefaultDrop")
  private @Nullable Boolean rxDefaultDrop;

  @XmlElement(name = "RxDefaultMatchEvent")
  private @Nullable Boolean rxDefaultMatchEvent;

  @XmlElement(name = "RxDefaultCount")
  private @Nullable Boolean rxDefaultCount;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name, at most 16 characters. */
  public Optional<String> policyName() {
    return Optional.ofNullable(policyName);
  }

  /** The highest one counts if several are in force. */
  public Optional<Long> policyPrecedence() {
    return Optional.ofNullable(policyPrecedence);
  }

  /** What becomes of packets with a foreign sender. */
  public Optional<CodedValue<AntiSpoofing>> antiSpoofingSupport() {
    return CodedValue.of(AntiSpoofing.class, antiSpoofingSupport);
  }

  /** Handles of its filters. */
  public List<Long> filterCreationHandles() {
    return List.copyOf(filterCreationHandles);
  }

  /** Whether packets that the PC sends and that fit no filter are dropped. */
  public Optional<Boolean> txDefaultDrop() {
    return Optional.ofNullable(txDefaultDrop);
  }

  /** Whether they are reported. */
  public Optional<Boolean> txDefaultMatchEvent() {
    return Optional.ofNullable(txDefaultMatchEvent);
  }

  /** Whether they are counted. */
  public Optional<Boolean> txDefaultCount() {
    return Optional.ofNullable(txDefaultCount);
  }

  /** Whether packets that the PC receives and that fit no filter are dropped. */
  public Optional<Boolean> rxDefaultDrop() {
    return Optional.ofNullable(rxDefaultDrop);
  }

  /** Whether they are reported. */
  public Optional<Boolean> rxDefaultMatchEvent() {
    return Optional.ofNullable(rxDefaultMatchEvent);
  }

  /** Whether they are counted. */
  public Optional<Boolean> rxDefaultCount() {
    return Optional.ofNullable(rxDefaultCount);
  }

  /**
   * Has the counters of the policy in force on a port brought up to date.
   *
   * @param policy key of the policy
   * @param port the port
   * @param reset whether they start again at zero
   */
  public static Invocation<WsmanInstance> updateStatistics(
      String policy, EndpointReference port, boolean reset) {
    return Invocation.of("AMT_SystemDefensePolicy", "UpdateStatistics")
        .on(Selectors.of("InstanceID", policy))
        .with("NetworkInterface", port)
        .with("ResetOnRead", reset);
  }
}
