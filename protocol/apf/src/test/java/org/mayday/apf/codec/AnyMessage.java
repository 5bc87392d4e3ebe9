package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.CancelTcpipForward;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.KeepAliveOptionsReply;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UnknownGlobalRequest;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.message.UserAuthSuccess;

/** Any message that keeps {@link ApfLimits#standard()}. */
public class AnyMessage extends DomainContextBase {

  @Provide
  public Arbitrary<ApfMessage> messages() {
    return Arbitraries.oneOf(login(), requests(), channels(), keepAlive());
  }

  private static Arbitrary<ApfMessage> login() {
    Arbitrary<UUID> uuids =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    return Arbitraries.oneOf(
        uint32().map(Disconnect::new),
        name().map(ServiceRequest::new),
        name().map(ServiceAccept::new),
        Combinators.combine(name(), name(), name())
            .as((user, service, method) -> new UserAuthRequest(user, service, method, null)),
        Combinators.combine(name(), name(), name())
            .as(
                (user, service, password) ->
                    new UserAuthRequest(user, service, ApfNames.METHOD_PASSWORD, password)),
        Combinators.combine(address(), Arbitraries.of(true, false)).as(UserAuthFailure::new),
        Arbitraries.just(new UserAuthSuccess()),
        Combinators.combine(uint32(), uint32(), uint32(), uuids).as(ProtocolVersion::new));
  }

  private static Arbitrary<ApfMessage> requests() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    return Arbitraries.oneOf(
        Combinators.combine(flags, address(), uint32()).as(TcpipForward::new),
        Combinators.combine(flags, address(), uint32()).as(CancelTcpipForward::new),
        Combinators.combine(flags, address(), uint32(), address(), uint32(), bytes(4096))
            .as(UdpSendTo::new),
        Combinators.combine(name(), flags).as(UnknownGlobalRequest::new),
        Arbitraries.just(RequestSuccess.plain()),
        Arbitraries.just(new RequestFailure()));
  }

  private static Arbitrary<ApfMessage> channels() {
    return Arbitraries.oneOf(
        Combinators.combine(name(), uint32(), uint32(), address(), uint32(), address(), uint32())
            .as(ChannelOpen::new),
        Combinators.combine(uint32(), uint32(), uint32()).as(ChannelOpenConfirmation::new),
        Combinators.combine(uint32(), uint32()).as((a, b) -> new ChannelOpenFailure(a, (long) b)),
        Combinators.combine(uint32(), uint32()).as(ChannelWindowAdjust::new),
        Combinators.combine(uint32(), bytes(9000)).as(ChannelData::new),
        uint32().map(ChannelClose::new));
  }

  private static Arbitrary<ApfMessage> keepAlive() {
    return Arbitraries.oneOf(
        uint32().map(KeepAliveRequest::new),
        uint32().map(KeepAliveReply::new),
        Combinators.combine(uint32(), uint32()).as(KeepAliveOptionsRequest::new),
        Combinators.combine(uint32(), uint32()).as(KeepAliveOptionsReply::new));
  }

  private static Arbitrary<Long> uint32() {
    return Arbitraries.longs().between(0, 0xFFFF_FFFFL);
  }

  private static Arbitrary<String> name() {
    return Arbitraries.strings().withCharRange(' ', '~').withChars('é', '世').ofMaxLength(20);
  }

  private static Arbitrary<String> address() {
    return Arbitraries.strings().ascii().ofMaxLength(255);
  }

  private static Arbitrary<ByteBuffer> bytes(int most) {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(most).map(ByteBuffer::wrap);
  }
}
