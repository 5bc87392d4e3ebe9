package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * User accounts of the firmware (Intel AMT Implementation and Reference Guide,
 * AMT_AuthorizationService).
 */
@XmlRootElement(name = "AMT_AuthorizationService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAuthorizationService {
  @XmlElement(name = "AllowHttpQopAuthOnly")
  private @Nullable Long allowHttpQopAuthOnly;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** 1 if HTTP Digest with qop=auth is enough. */
  public Optional<Long> allowHttpQopAuthOnly() {
    return Optional.ofNullable(allowHttpQopAuthOnly);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** CIM enabled state. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  private static final String CLASS = "AMT_AuthorizationService";

  /** So many characters the name of an account may have. */
  public static final int LONGEST_USER_NAME = 16;

  /**
   * Handles of the accounts that come at an index and after it; the administrator has none.
   *
   * @param start 1 for the first
   */
  public static Invocation<EnumerateUserAclEntriesOutput> enumerateUserAclEntries(long start) {
    return Invocation.of(CLASS, "EnumerateUserAclEntries")
        .with("StartIndex", start)
        .answering(EnumerateUserAclEntriesOutput.class);
  }

  /** One account; its password is never told. */
  public static Invocation<GetUserAclEntryExOutput> getUserAclEntryEx(long handle) {
    return Invocation.of(CLASS, "GetUserAclEntryEx")
        .with("Handle", handle)
        .answering(GetUserAclEntryExOutput.class);
  }

  /** Adds an account. */
  public static Invocation<WsmanInstance> addUserAclEntryEx(UserAclEntry entry) {
    return entry.in(Invocation.of(CLASS, "AddUserAclEntryEx"));
  }

  /** Replaces all of an account; without a password it keeps the one it has. */
  public static Invocation<WsmanInstance> updateUserAclEntryEx(long handle, UserAclEntry entry) {
    return entry.in(Invocation.of(CLASS, "UpdateUserAclEntryEx").with("Handle", handle));
  }

  /** Removes an account. */
  public static Invocation<WsmanInstance> removeUserAclEntry(long handle) {
    return Invocation.of(CLASS, "RemoveUserAclEntry").with("Handle", handle);
  }

  /** Whether an account may be used now. */
  public static Invocation<GetAclEnabledStateOutput> getAclEnabledState(long handle) {
    return Invocation.of(CLASS, "GetAclEnabledState")
        .with("Handle", handle)
        .answering(GetAclEnabledStateOutput.class);
  }

  /** Lets an account be used, or not. */
  public static Invocation<WsmanInstance> setAclEnabledState(long handle, boolean enabled) {
    return Invocation.of(CLASS, "SetAclEnabledState")
        .with("Handle", handle)
        .with("Enabled", enabled);
  }

  /** The name of the administrator. */
  public static Invocation<GetAdminAclEntryOutput> getAdminAclEntry() {
    return Invocation.of(CLASS, "GetAdminAclEntry").answering(GetAdminAclEntryOutput.class);
  }

  /**
   * Gives the administrator a name and a password.
   *
   * @param passwordHash of {@link DigestHash}
   */
  public static Invocation<WsmanInstance> setAdminAclEntryEx(String user, String passwordHash) {
    return Invocation.of(CLASS, "SetAdminAclEntryEx")
        .with("Username", user)
        .with("DigestPassword", passwordHash);
  }
}
