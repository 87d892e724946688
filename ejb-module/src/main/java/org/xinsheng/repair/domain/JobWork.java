package org.xinsheng.repair.domain;

import java.time.Instant;

/**
 * What was done for the owner.
 *
 * @param material used, null for none
 * @param by who did it, who need not be who records it
 * @param at when
 */
public record JobWork(String result, String material, Long by, Instant at) {}
