/**
 * Finding records by words of what was said: text is kept as pairs of neighbouring characters, for
 * Chinese has no spaces and its words have two (ADR 0048).
 */
package org.xinsheng.shared.words;
