/**
 * The owner portal: what owners bring, follow, rate and chase without an account, by number and
 * query code.
 *
 * <p>Arrows: to complaint, suggestion, followup and what these use. Whoever calls is a stranger:
 * every door counts how often it is knocked at. Rules: INT-18, INT-17, ORG-5, INT-20, HD-6a.
 */
package org.xinsheng.portal;
