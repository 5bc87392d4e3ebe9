package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.NewWebhook;
import org.mayday.delivery.boundary.Subscriptions;
import org.mayday.delivery.boundary.WebhookOrder;

/** The form for a new webhook. */
@Named
@RequestScoped
public class WebhookForm {
  @Inject Subscriptions subscriptions;
  @Inject Told told;

  private @Nullable NewWebhook made;
  private @Nullable String name;
  private @Nullable String address;
  private String types = "org.mayday.call.*";

  /** Makes a webhook; its secret is in this answer and nowhere else. */
  public void make() {
    List<String> wanted =
        Arrays.stream(types.split("[\\s,]+")).filter(type -> !type.isEmpty()).toList();
    made =
        told.attempt(
            () ->
                subscriptions.hook(
                    new WebhookOrder(
                        name == null ? "" : name, address == null ? "" : address, null, wanted)));
  }

  /** The webhook that was just made, with its secret; null if none was. */
  public @Nullable NewWebhook getMade() {
    return made;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getAddress() {
    return address;
  }

  public void setAddress(@Nullable String address) {
    this.address = address;
  }

  /** Types of events, separated by spaces, commas or lines. */
  public String getTypes() {
    return types;
  }

  public void setTypes(String types) {
    this.types = types;
  }
}
