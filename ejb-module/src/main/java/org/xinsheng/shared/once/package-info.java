/**
 * Idempotency: a creation that is asked for twice under one key happens once, and is answered twice
 * alike. Arrows: shared only.
 */
package org.xinsheng.shared.once;
