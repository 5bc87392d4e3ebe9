package org.mayday.image.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of images from MicroProfile Config. */
@Dependent
public class Settings {
  @Produces
  ImageSettings imageSettings() {
    return ImageSettings.from(ConfigProvider.getConfig());
  }
}
