/**
 * What the procedures leave to the company as numbers and posts: limits, ladders, approvers,
 * thresholds, in versions with an effective date. Every owner contributes its own section.
 *
 * <p>Arrows: to organisation and shared. Clauses: DL-11.
 */
package org.xinsheng.policy;
