package org.mayday.web.desk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the PC form. */
public class PcFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String uuid;
  private @Nullable String name;
  private @Nullable String mpsUsername;
  private @Nullable String mpsPassword;
  private @Nullable String amtUsername;
  private @Nullable String amtPassword;
  private @Nullable String tags;

  private boolean certificateRequired;

  public boolean isCertificateRequired() {
    return certificateRequired;
  }

  public void setCertificateRequired(boolean certificateRequired) {
    this.certificateRequired = certificateRequired;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getMpsUsername() {
    return mpsUsername;
  }

  public void setMpsUsername(@Nullable String mpsUsername) {
    this.mpsUsername = mpsUsername;
  }

  public @Nullable String getMpsPassword() {
    return mpsPassword;
  }

  public void setMpsPassword(@Nullable String mpsPassword) {
    this.mpsPassword = mpsPassword;
  }

  public @Nullable String getAmtUsername() {
    return amtUsername;
  }

  public void setAmtUsername(@Nullable String amtUsername) {
    this.amtUsername = amtUsername;
  }

  public @Nullable String getAmtPassword() {
    return amtPassword;
  }

  public void setAmtPassword(@Nullable String amtPassword) {
    this.amtPassword = amtPassword;
  }

  public @Nullable String getTags() {
    return tags;
  }

  public void setTags(@Nullable String tags) {
    this.tags = tags;
  }
}
