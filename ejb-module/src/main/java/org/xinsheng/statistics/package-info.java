/**
 * Weekly and monthly statistics, the register with its signature, and the archive (STAT-1 to
 * STAT-6; P3 二3-4, 一3-4). Reads all of the business; nobody depends on it.
 */
package org.xinsheng.statistics;
