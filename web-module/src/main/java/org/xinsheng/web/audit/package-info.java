/** The trail of all records: {@code /admin/audit/list.xhtml}. */
package org.xinsheng.web.audit;
