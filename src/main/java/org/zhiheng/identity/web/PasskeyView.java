package org.zhiheng.identity.web;

import org.zhiheng.identity.Passkey;

/** One of the own passkeys, and how its removal is proved. */
public record PasskeyView(Passkey passkey, FactorView factor) {}
