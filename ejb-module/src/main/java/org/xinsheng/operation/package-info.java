/**
 * What an administrator sees of the product at work (DL-14): every timer on every node, rows that a
 * sweep put off, and lets them try such a row again.
 *
 * <p>Knows timers and {@link org.xinsheng.shared.timer.PutOffRows} only; capabilities tell of their
 * rows themselves. Nobody depends on it but the web tier.
 */
package org.xinsheng.operation;
