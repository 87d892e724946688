/**
 * Forgets a person on a lawful request: the contact book, what was registered under their
 * name or phone, and every text that holds either. Numbers, clocks and trails stay whole.
 */
package org.xinsheng.erasure;
