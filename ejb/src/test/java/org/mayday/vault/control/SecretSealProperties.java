package org.mayday.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SecretSealProperties {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private final SecretSeal seal = new SecretSeal(TestVault.key());

  @Property(tries = 200)
  void opensWhatItSealed(
      @ForAll @StringLength(max = 64) String secret, @ForAll long most, @ForAll long least) {
    UUID platform = new UUID(most, least);
    assertThat(seal.open(seal.seal(secret, platform, "p"), platform, "p"))
        .isEqualTo(
            new String(
                secret.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void refusesAnyChangedBit(
      @ForAll @StringLength(max = 20) String secret, @ForAll @IntRange(max = 1_000_000) int bit) {
    String sealed = seal.seal(secret, PC, "p");
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(3));
    int position = bit % (bytes.length * 8);
    bytes[position / 8] ^= (byte) (1 << (position % 8));
    String changed = "v1:" + Base64.getEncoder().encodeToString(bytes);

    assertThatThrownBy(() -> seal.open(changed, PC, "p")).isInstanceOf(UnreadableSecret.class);
  }

  @Property(tries = 200)
  void refusesAnythingElse(@ForAll String garbage) {
    assertThatThrownBy(() -> seal.open(garbage, PC, "p"))
        .isInstanceOf(UnreadableSecret.class)
        .hasMessageContaining(PC.toString());
    assertThatThrownBy(() -> seal.open("v1:" + garbage, PC, "p"))
        .isInstanceOf(UnreadableSecret.class);
  }

  @Property(tries = 20)
  void belongsToOnePcOnePurposeAndOneKey(@ForAll @StringLength(max = 20) String secret) {
    String sealed = seal.seal(secret, PC, "p");

    assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID(), "p"))
        .isInstanceOf(UnreadableSecret.class);
    assertThatThrownBy(() -> seal.open(sealed, PC, "q")).isInstanceOf(UnreadableSecret.class);
    assertThatThrownBy(() -> new SecretSeal(TestVault.key()).open(sealed, PC, "p"))
        .isInstanceOf(UnreadableSecret.class);
  }

  @Property(tries = 20)
  void neverSealsTheSameTwice(@ForAll @StringLength(max = 20) String secret) {
    assertThat(seal.seal(secret, PC, "p")).isNotEqualTo(seal.seal(secret, PC, "p"));
  }
}
