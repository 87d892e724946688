/** Offices, categories and colleagues. */
package org.xinsheng.web.organisation;
