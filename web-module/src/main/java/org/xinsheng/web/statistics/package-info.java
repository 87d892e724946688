/** Weekly and monthly statistics: pages, interface and downloads (STAT-1 to STAT-6). */
package org.xinsheng.web.statistics;
