package org.mayday.provisioning.control;

/** How far a PC is with a profile that it was given. */
public enum Given {
  /** It is as the newest version says, and has called with it. */
  PROVEN("calls by the profile %s."),
  /** It has the newest version, which its next call proves. */
  AWAITED("knows by the profile %s whom to call; its first call proves it."),
  /**
   * It has a former version, which its next call proves; the newest can be given only behind that.
   */
  FORMER_AWAITED(
      "knows by a former version of the profile %s whom to call; its first call proves it. Apply"
          + " the profile again then.");

  private final String words;

  Given(String words) {
    this.words = words;
  }

  /** The same as a sentence about the PC, without the PC. */
  public String words(String profile) {
    return words.formatted(profile);
  }
}
