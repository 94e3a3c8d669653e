package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.Base64UrlUtil;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Settings;
import tools.jackson.core.JacksonException;

/**
 * Passkeys as a second factor (W3C Web Authentication Level 3). The password was given before, so
 * the presence of the holder is enough; what the authenticator is, is not asked (no attestation).
 *
 * <p>A challenge is kept nowhere: it is the time of the offer, sealed for the account. A passkey
 * takes each once, as the time moves on with every use.
 */
@Component
class Passkeys {

  /** How many one account may have. */
  static final int MOST = 10;

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** In characters; the answers of authenticators have one to three thousand. */
  private static final int LONGEST = 20_000;

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
          .toList();

  private final PasskeyStore store;
  private final FactorSeal seal;
  private final Clock clock;
  private final URI address;
  private final WebAuthnManager webAuthn;
  private final AttestedCredentialDataConverter attested;

  Passkeys(PasskeyStore store, FactorSeal seal, Clock clock, Settings settings) {
    this.store = store;
    this.seal = seal;
    this.clock = clock;
    this.address = URI.create(settings.publicUrl());
    var converter = new ObjectConverter();
    this.webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    this.attested = new AttestedCredentialDataConverter(converter);
  }

  List<Passkey> of(AccountId account) {
    return store.of(account);
  }

  PasskeyOffer offer(Account account) {
    byte[] challenge = seal.seal(clock.instant().toString(), account.id());
    return new PasskeyOffer(
        Base64UrlUtil.encodeToString(challenge),
        host(),
        Base64UrlUtil.encodeToString(account.id().toString().getBytes(UTF_8)),
        account.login(),
        account.name(),
        store.credentials(account.id()).stream().map(Base64UrlUtil::encodeToString).toList());
  }

  /**
   * Keeps a passkey that a browser has just made.
   *
   * @param answer attestation object and client data, see {@link #parts}
   */
  void add(AccountId account, String name, String answer) {
    if (store.of(account).size() >= MOST) {
      throw refused(IdentityRefusal.PASSKEYS_ENOUGH);
    }
    AuthenticatorData<?> made =
        made(account, answer).orElseThrow(() -> refused(IdentityRefusal.PASSKEY_WRONG));
    AttestedCredentialData data = Objects.requireNonNull(made.getAttestedCredentialData());
    var passkey = new Passkey(UUID.randomUUID(), name, clock.instant(), null);
    if (!store.insert(
        account, passkey, data.getCredentialId(), attested.convert(data), made.getSignCount())) {
      throw refused(IdentityRefusal.PASSKEY_THERE);
    }
  }

  /**
   * Whether an answer proves that somebody holds one of the account's passkeys; each works once.
   *
   * @param answer credential id, authenticator data, client data and signature, see {@link #parts}
   */
  boolean passes(AccountId account, String answer) {
    try {
      List<byte[]> parts = parts(answer, 4);
      PasskeyStore.@Nullable Stored stored = store.find(account, parts.getFirst()).orElse(null);
      AuthenticationData data =
          webAuthn.parse(
              new AuthenticationRequest(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
      Optional<Offered> offered = offered(account, data.getCollectedClientData());
      AuthenticatorData<?> authenticator = data.getAuthenticatorData();
      if (stored == null || offered.isEmpty() || authenticator == null) {
        return false;
      }
      webAuthn.verify(
          data,
          new AuthenticationParameters(offered.get().server(), record(stored), null, false, true));
      return store.use(
          stored.id(), offered.get().at(), authenticator.getSignCount(), clock.instant());
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      return false;
    }
  }

  boolean remove(AccountId account, UUID id) {
    return store.delete(account, id);
  }

  boolean removeAll(AccountId account) {
    return store.deleteAll(account);
  }

  private Optional<AuthenticatorData<?>> made(AccountId account, String answer) {
    try {
      List<byte[]> parts = parts(answer, 2);
      RegistrationData data = webAuthn.parse(new RegistrationRequest(parts.get(0), parts.get(1)));
      Optional<Offered> offered = offered(account, data.getCollectedClientData());
      if (offered.isEmpty() || data.getAttestationObject() == null) {
        return Optional.empty();
      }
      webAuthn.verify(
          data, new RegistrationParameters(offered.get().server(), ALGORITHMS, false, true));
      return Optional.of(data.getAttestationObject().getAuthenticatorData());
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What a browser answered: parts in base64url with dots between them.
   *
   * @throws IllegalArgumentException for anything else
   */
  private static List<byte[]> parts(String answer, int count) {
    List<byte[]> parts =
        answer.length() > LONGEST
            ? List.of()
            : Stream.of(answer.split("\\.", -1)).map(Base64.getUrlDecoder()::decode).toList();
    if (parts.size() != count) {
      throw new IllegalArgumentException("an answer has " + count + " parts");
    }
    return parts;
  }

  /** What was answered: when it was offered, and what an answer to it has to fit. */
  private record Offered(Instant at, ServerProperty server) {}

  /**
   * Empty where the challenge was not offered to the account, or long ago. A relying party has no
   * port, so neither has the origin that is compared.
   */
  private Optional<Offered> offered(AccountId account, @Nullable CollectedClientData answered) {
    return Optional.ofNullable(answered)
        .map(CollectedClientData::getChallenge)
        .flatMap(
            challenge ->
                seal.open(challenge.getValue(), account)
                    .map(Instant::parse)
                    .filter(at -> at.plus(GOOD_FOR).isAfter(clock.instant()))
                    .map(at -> new Offered(at, server(challenge))));
  }

  private ServerProperty server(Challenge challenge) {
    return ServerProperty.builder()
        .originPredicate(
            origin ->
                address.getScheme().equals(origin.getScheme()) && host().equals(origin.getHost()))
        .rpId(host())
        .challenge(challenge)
        .build();
  }

  private CredentialRecordImpl record(PasskeyStore.Stored stored) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        null,
        null,
        stored.counter(),
        attested.convert(HexFormat.of().parseHex(stored.attested())),
        null,
        null,
        null,
        null);
  }

  private String host() {
    return String.valueOf(address.getHost());
  }

  private static Refused refused(IdentityRefusal reason) {
    return new Refused(List.of(reason.because().at("passkey")));
  }
}
