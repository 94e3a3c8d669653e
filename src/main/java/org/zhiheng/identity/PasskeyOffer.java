package org.zhiheng.identity;

import java.util.List;

/**
 * What a browser is told to make or use a passkey (W3C Web Authentication Level 3, section 5);
 * bytes in base64url.
 *
 * @param challenge to be signed; good for some minutes and for one account
 * @param host the relying party, for which the passkey is good
 * @param user names the account to the authenticator and nobody else
 * @param known passkeys of the account
 */
public record PasskeyOffer(
    String challenge, String host, String user, String login, String name, List<String> known) {}
