/** Enquiries, messages and emergencies: one page for their records, an interface for each. */
package org.xinsheng.web.matter;
