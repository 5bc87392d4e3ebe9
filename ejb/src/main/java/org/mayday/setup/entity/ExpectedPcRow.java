package org.mayday.setup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.setup.boundary.ExpectedPc;

/** A PC that is expected to ask to be set up. */
@Entity
@Table(name = "expected_pc")
public class ExpectedPcRow {
  @Id private String platform = "";
  private String name = "";

  /** Encrypted; empty if there is none. */
  private String otp = "";

  @Column(name = "added_by")
  private String addedBy = "";

  @Column(name = "added_at")
  private Instant addedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected ExpectedPcRow() {}

  public ExpectedPcRow(UUID platform) {
    this.platform = platform.toString();
  }

  /** It is to be called so, and must tell this. */
  public void expect(String wanted, String sealedOtp, String who, Instant at) {
    name = wanted;
    otp = sealedOtp;
    addedBy = who;
    addedAt = at;
  }

  public String name() {
    return name;
  }

  public String otp() {
    return otp;
  }

  /** What is told of it. */
  public ExpectedPc pc() {
    return new ExpectedPc(UUID.fromString(platform), name, !otp.isEmpty(), addedBy, addedAt);
  }
}
