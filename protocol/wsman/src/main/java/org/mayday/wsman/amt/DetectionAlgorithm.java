package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How Intel AMT knows that it is inside the company network (Intel AMT Implementation and Reference
 * Guide, AMT_EnvironmentDetectionSettingData.DetectionAlgorithm).
 */
public enum DetectionAlgorithm implements ValueMap {
  LOCAL_DOMAINS(0, "local domains"),
  REMOTE_URLS(1, "remote URLs");

  private final int number;
  private final String words;

  DetectionAlgorithm(int number, String words) {
    this.number = number;
    this.words = words;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String words() {
    return words;
  }
}
