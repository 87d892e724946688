package org.xinsheng.signin;

import java.time.Instant;

/**
 * @param token shown once, never stored
 */
public record IssuedToken(String token, Instant expiresAt) {}
