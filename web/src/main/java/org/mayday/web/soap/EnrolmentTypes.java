package org.mayday.web.soap;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.enrolment.boundary.TokenOrder;
import org.mayday.web.soap.setup.Enrolment;
import org.mayday.web.soap.setup.EnrolmentNote;
import org.mayday.web.soap.setup.EnrolmentState;
import org.mayday.web.soap.setup.EnrolmentStep;
import org.mayday.web.soap.setup.Token;
import org.mayday.web.soap.setup.TokenState;
import org.mayday.web.soap.setup.WantedMode;

/** What there is to PCs that set themselves up, as the contract of SOAP writes it. */
final class EnrolmentTypes {
  private EnrolmentTypes() {}

  static TokenOrder order(
      String name, WantedMode mode, @Nullable String profile, boolean known, int most, int hours) {
    return new TokenOrder(
        name,
        org.mayday.enrolment.boundary.WantedMode.valueOf(mode.name()),
        profile,
        known,
        most,
        Duration.ofHours(hours));
  }

  static Token of(EnrolmentToken from) {
    Token token = new Token();
    token.setId(UUID.fromString(from.id()));
    token.setName(XmlText.clean(from.name()));
    token.setMode(WantedMode.valueOf(from.mode().name()));
    token.setProfile(some(from.profile()));
    token.setKnownPcs(from.known());
    token.setMost(from.most());
    token.setUsed(from.used());
    token.setMadeBy(from.madeBy());
    token.setMadeAt(from.madeAt());
    token.setExpiresAt(from.expiresAt());
    token.setState(TokenState.valueOf(from.state().name()));
    return token;
  }

  static Enrolment of(org.mayday.enrolment.boundary.Enrolment from) {
    Enrolment enrolment = new Enrolment();
    enrolment.setRun(from.run());
    enrolment.setToken(XmlText.clean(from.token()));
    enrolment.setPlatform(from.platform());
    enrolment.setHost(some(from.host()));
    enrolment.setName(some(from.name()));
    enrolment.setMode(some(from.mode()));
    enrolment.setState(EnrolmentState.valueOf(from.state().name()));
    enrolment.setStep(EnrolmentStep.valueOf(from.step().name()));
    enrolment.setMessage(some(from.message()));
    enrolment.setAttempts(from.attempts());
    enrolment.setBegunAt(from.begunAt());
    enrolment.setChangedAt(from.changedAt());
    from.notes().stream().map(EnrolmentTypes::of).forEach(enrolment.getNote()::add);
    return enrolment;
  }

  private static EnrolmentNote of(org.mayday.enrolment.boundary.Enrolment.Note from) {
    EnrolmentNote note = new EnrolmentNote();
    note.setStep(EnrolmentStep.valueOf(from.step().name()));
    note.setWords(XmlText.clean(from.words()));
    note.setAt(from.at());
    return note;
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : XmlText.clean(text);
  }
}
