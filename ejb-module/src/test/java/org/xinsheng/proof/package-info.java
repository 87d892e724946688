/**
 * Proves that supervision is right whatever happens: killed processes, days of downtime, any
 * sequence of acts.
 */
package org.xinsheng.proof;
