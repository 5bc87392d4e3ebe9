package org.mayday.setup.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.vault.control.AmtCredentials;

/**
 * A PC that is to be set up, with all that is known.
 *
 * @param address where it is
 * @param certificates that its firmware may accept, the best first
 * @param secrets kept before
 * @param stored login of the PC that the help desk has from before; null if it has none
 * @param otp that the firmware must tell to be the PC that is meant; null if none is expected
 */
record SetupTask(
    UUID platform,
    String address,
    List<Certificate> certificates,
    SetupSecrets secrets,
    @Nullable AmtCredentials stored,
    @Nullable String otp) {
  /** Name of the administrator of firmware, and its password as it comes from the factory. */
  static final String ADMIN = "admin";

  SetupTask {
    certificates = List.copyOf(certificates);
  }

  /**
   * A certificate that may be shown.
   *
   * @param suffix its domain
   */
  record Certificate(String suffix, ProvisioningIdentity identity) {}

  /**
   * The logins that its firmware may take, the likeliest first, each once: the one that a run
   * before this may have given it, what somebody said, the factory's, the one from before.
   */
  List<AmtCredentials> logins() {
    Map<String, AmtCredentials> logins = new LinkedHashMap<>();
    for (String password : new String[] {secrets.admin(), secrets.given(), ADMIN}) {
      if (!password.isEmpty()) {
        logins.putIfAbsent(password, new AmtCredentials(ADMIN, password));
      }
    }
    Optional.ofNullable(stored)
        .ifPresent(login -> logins.putIfAbsent(login.user() + login.password(), login));
    return List.copyOf(logins.values());
  }

  /** The login that the PC may have been given by a run before this. */
  Optional<AmtCredentials> kept() {
    return secrets.admin().isEmpty()
        ? Optional.empty()
        : Optional.of(new AmtCredentials(ADMIN, secrets.admin()));
  }

  /** Leaves secrets out. */
  @Override
  public String toString() {
    return "SetupTask[" + platform + " at " + address + "]";
  }
}
