package org.mayday.recording.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of recordings from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  RecordingSettings recordingSettings() {
    return RecordingSettings.from(ConfigProvider.getConfig());
  }
}
