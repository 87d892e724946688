/** What waits for a yes or no, decided where it is listed. */
package org.xinsheng.web.approval;
