package org.mayday.apf.message;

/**
 * A global request by a name that this implementation does not know. APF frames carry no outer
 * length, so it is taken to have no data of its own.
 *
 * @param name name of the request
 * @param wantReply whether an answer is asked for
 */
public record UnknownGlobalRequest(String name, boolean wantReply) implements GlobalRequest {

  public UnknownGlobalRequest {
    if (ApfNames.GLOBAL_REQUESTS.contains(name)) {
      throw new IllegalArgumentException(name + " is a known request");
    }
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
