package org.zhiheng.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key pair in a phone, a computer or a stick, whose private half never leaves it (W3C Web
 * Authentication).
 *
 * @param name given by its holder
 * @param used when it last signed in; null until then
 */
public record Passkey(UUID id, String name, Instant since, @Nullable Instant used) {}
