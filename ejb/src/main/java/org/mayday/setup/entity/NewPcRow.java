package org.mayday.setup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.mps.api.SetupHello;
import org.mayday.setup.boundary.RootHash;

/** A PC that asked to be set up, and what it said last. */
@Entity
@Table(name = "new_pc")
public class NewPcRow {
  @Id private String platform = "";
  private String address = "";
  private int version;

  @Column(name = "password_set")
  private boolean passwordSet;

  @Column(name = "key_id")
  private String keyId = "";

  private String hashes = "";
  private long attempt;
  private long hellos;

  @Column(name = "first_at")
  private Instant firstAt = Instant.EPOCH;

  @Column(name = "last_at")
  private Instant lastAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected NewPcRow() {}

  /** A PC that was not heard before. */
  public NewPcRow(SetupHello hello) {
    platform = hello.platform().toString();
    firstAt = hello.at();
    heard(hello);
  }

  /** It asks again. */
  public final void heard(SetupHello hello) {
    address = hello.address().getHostAddress();
    version = hello.version();
    passwordSet = hello.passwordSet();
    keyId = hello.keyId();
    hashes =
        hello.hashes().stream()
            .map(hash -> hash.algorithm() + " " + hash.hex())
            .collect(Collectors.joining("\n"));
    attempt = hello.attempt();
    hellos++;
    lastAt = hello.at();
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public String address() {
    return address;
  }

  public int version() {
    return version;
  }

  public boolean passwordSet() {
    return passwordSet;
  }

  public String keyId() {
    return keyId;
  }

  /** Hashes of the roots that it knows. */
  public List<RootHash> hashes() {
    return hashes
        .lines()
        .map(line -> line.split(" "))
        .map(parts -> new RootHash(parts[0], parts[1]))
        .toList();
  }

  public long hellos() {
    return hellos;
  }

  public Instant firstAt() {
    return firstAt;
  }

  public Instant lastAt() {
    return lastAt;
  }
}
