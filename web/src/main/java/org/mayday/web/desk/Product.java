package org.mayday.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/** Which Mayday this is, and what time it thinks it is. */
@Named
@ApplicationScoped
public class Product {
  private final Properties build = new Properties();

  public Product() {
    try (InputStream in = Product.class.getResourceAsStream("/org/mayday/web/build.properties")) {
      build.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The version, such as 1.0.0. */
  public String getVersion() {
    return build.getProperty("version");
  }

  /** The commit it was built from; empty if it was not built from a repository. */
  public String getBuild() {
    String commit = build.getProperty("commit", "");
    return commit.startsWith("$") ? "" : commit;
  }

  /** The server's clock, so that browsers with another one count right. */
  public Instant getNow() {
    return Instant.now();
  }
}
