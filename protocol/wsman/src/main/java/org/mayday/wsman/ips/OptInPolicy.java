package org.mayday.wsman.ips;

import java.util.Arrays;
import java.util.Optional;

/**
 * For what the user must consent (Intel AMT Implementation and Reference Guide,
 * IPS_OptInService.OptInRequired).
 */
public enum OptInPolicy {
  NONE(0, "nothing"),
  KVM(1, "KVM"),
  /** All redirection, and boot options. */
  ALL(0xFFFFFFFFL, "all redirection");

  private final long number;
  private final String words;

  OptInPolicy(long number, String words) {
    this.number = number;
    this.words = words;
  }

  /** The number that goes over the wire; unsigned, of 32 bits. */
  public long number() {
    return number;
  }

  /** What the number means, for people. */
  public String words() {
    return words;
  }

  /** The policy with a number. */
  public static Optional<OptInPolicy> of(long number) {
    return Arrays.stream(values()).filter(policy -> policy.number == number).findFirst();
  }
}
